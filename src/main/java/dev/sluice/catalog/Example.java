package dev.sluice.catalog;

import dev.sluice.pipeline.Json;

import java.util.List;
import java.util.Map;

/// A small run that shows what a kind does: drawn in the palette, run by a test, printed in the handbook.
///
/// Marbles are written `0:1 10:2 20:!oops 30:|`: at 0 ms the item 1, at 10 ms the item 2, at 20 ms the
/// error “oops”, at 30 ms the end. A value is JSON, an error is text, with `_` for a space; see [Marble].
///
/// @param inputs one line of marbles for each input, in port order; for a source none
/// @param outputs the marbles that come out (of a sink: that it is handed); a line for each wire where several
/// start at one output
public record Example(List<String> inputs, Map<String, Object> params, List<String> outputs) {
    public Example {
        inputs = List.copyOf(inputs);
        params = Json.copy(params);
        outputs = List.copyOf(outputs);
    }

    /// The first line that comes out.
    public String output() {
        return outputs.getFirst();
    }
}
