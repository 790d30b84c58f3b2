package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.expr.rust.Layout;

import java.util.ArrayList;
import java.util.List;

/// Functions that take a stream as their first argument, as the methods of tokio-stream that futures has too.
final class ByPath {
    private ByPath() {}

    /// `function(stream, more)`.
    static Chain call(Emission e, Chain chain, String function, String... more) {
        Chain bound = e.bound(chain);
        List<String> args = new ArrayList<>();
        args.add(bound.calls().getFirst().marked());
        args.addAll(List.of(more));
        return bound.from(e.node(), Layout.call(function, args));
    }
}
