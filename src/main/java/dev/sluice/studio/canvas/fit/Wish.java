package dev.sluice.studio.canvas.fit;

import java.util.List;
import java.util.function.BiConsumer;

/// A wish for a node, asked of whoever shows the kinds there are.
///
/// @param prompt what is asked for, in a few words
/// @param sceneX where, in the coordinates of the scene
/// @param offers the kinds that would do, the likely ones first
/// @param chosen is told which, and whether to ask for the next one after it
public record Wish(
        String prompt,
        double sceneX,
        double sceneY,
        List<Offer> offers,
        BiConsumer<Offer, Boolean> chosen) {
    public Wish {
        offers = List.copyOf(offers);
    }
}
