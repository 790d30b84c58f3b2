package dev.sluice.studio.edit;

import dev.sluice.pipeline.Parts;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineReader;
import dev.sluice.pipeline.PipelineWriter;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Settings;
import dev.sluice.studio.model.Selection;
import dev.sluice.studio.strings.Strings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a text on the clipboard means: a part of a pipeline, or nothing that can be pasted.
sealed interface Clip {
    Strings WORDS = Strings.of(Clip.class);

    /// Something to paste.
    ///
    /// @param remark what of the text is left out, and why; empty for nothing
    record Part(Pipeline pipeline, String remark) implements Clip {}

    /// Nothing to paste.
    record Nothing(String sentence) implements Clip {}

    /// The text that [#of(String)] reads.
    static String text(Pipeline document, Selection chosen) {
        return PipelineWriter.write(Parts.of(document, chosen.nodes(), chosen.notes()));
    }

    /// Any text, however long or wrong.
    static Clip of(String text) {
        if (text.isBlank()) {
            return new Nothing(WORDS.text("clip.empty"));
        }
        if (text.length() > PipelineReader.MOST_BYTES) {
            return new Nothing(WORDS.text("clip.long", text.length() / 1_000_000.0));
        }
        return switch (PipelineReader.read(text.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Opened(Pipeline pipeline, var _) -> of(pipeline);
            case Reading.Refused(List<Problem> problems) -> {
                Problem first = problems.getFirst();
                yield new Nothing(
                        WORDS.text(
                                "clip.wrong",
                                first.sentence(),
                                first.place().line(),
                                first.place().column()));
            }
        };
    }

    private static Clip of(Pipeline whole) {
        if (whole.nodes().isEmpty() && whole.notes().isEmpty()) {
            return new Nothing(WORDS.text("clip.nothing"));
        }
        List<String> remarks = new ArrayList<>();
        if (!whole.settings().equals(Settings.DEFAULT) || !whole.about().isEmpty()) {
            remarks.add(WORDS.text("clip.whole", whole.name()));
        }
        Set<String> nodes =
                whole.nodes().stream().map(node -> node.id()).collect(Collectors.toSet());
        long loose =
                whole.wires().stream()
                        .filter(
                                wire ->
                                        !nodes.contains(wire.from().node())
                                                || !nodes.contains(wire.to().node()))
                        .count();
        if (loose > 0) {
            remarks.add(WORDS.text("clip.loose", loose));
        }
        return new Part(whole, String.join(" ", remarks));
    }
}
