package dev.sluice.studio.theme;

import dev.sluice.telemetry.ValueText;

import org.jspecify.annotations.Nullable;

/// Which colour an item wears: that of the node it was born at, or that of its value. The same on canvas, marbles,
/// events and taps, and in every run.
public record ItemColours(Birthplaces births, Colouring by) {
    /// Spreads texts that differ little over all colours.
    private static final int SPREAD = 0x9E3779B1;

    /// The number to ask [Roles#item(int)] for.
    ///
    /// @param origin the node's place in the document, as items carry it
    /// @param value the item's value, or its [ValueText]
    public int of(int origin, @Nullable Object value) {
        return switch (by) {
            case BIRTH -> births.of(origin);
            case VALUE -> ofText(ValueText.of(value));
        };
    }

    /// Of whole numbers that follow each other, neighbours differ.
    private static int ofText(String text) {
        try {
            return (int) Long.parseLong(text);
        } catch (NumberFormatException _) {
            return (text.hashCode() * SPREAD) >>> 8;
        }
    }
}
