package dev.sluice.catalog;

import dev.sluice.pipeline.JsonText;

import org.jspecify.annotations.Nullable;

/// Values of items as text.
public final class Values {
    private static final int LONGEST = 60;

    private Values() {}

    /// For people: text as it is, everything else as JSON on one line.
    public static String text(@Nullable Object value) {
        return value instanceof String text ? text : JsonText.compact(value);
    }

    /// For a sentence about a wrong value.
    static String quoted(Object value) {
        String text = text(value);
        return "“" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "”";
    }
}
