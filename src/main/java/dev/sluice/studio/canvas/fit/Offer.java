package dev.sluice.studio.canvas.fit;

import dev.sluice.catalog.Spec;

import java.util.List;

/// A kind that can be added.
///
/// @param through the kinds that go between it and the port it is wired to, one after another
public record Offer(Spec spec, List<String> through) {
    public Offer {
        through = List.copyOf(through);
    }

    /// A kind that nothing needs to go before.
    public static Offer plain(Spec spec) {
        return new Offer(spec, List.of());
    }
}
