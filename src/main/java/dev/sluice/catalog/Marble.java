package dev.sluice.catalog;

import dev.sluice.pipeline.Json;
import dev.sluice.pipeline.JsonText;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One thing that happens on a line of marbles, see [Example].
///
/// @param millis when
/// @param value the item or the error; null at the end
public record Marble(long millis, Kind kind, @Nullable Object value) {
    /// What happens.
    public enum Kind {
        ITEM,
        ERROR,
        END
    }

    /// Reads a line of marbles.
    ///
    /// @throws IllegalArgumentException for anything that is not one
    public static List<Marble> line(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).map(Marble::of).toList();
    }

    /// Writes a line of marbles.
    public static String text(List<Marble> line) {
        return line.stream().map(Marble::toString).collect(Collectors.joining(" "));
    }

    private static Marble of(String word) {
        int colon = word.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a marble: " + word);
        }
        long millis = Long.parseLong(word.substring(0, colon));
        String what = word.substring(colon + 1);
        if (what.equals("|")) {
            return new Marble(millis, Kind.END, null);
        }
        return what.startsWith("!")
                ? new Marble(millis, Kind.ERROR, what.substring(1).replace('_', ' '))
                : new Marble(millis, Kind.ITEM, json(what, word));
    }

    private static Object json(String what, String word) {
        return Json.parse(what.replace('_', ' '))
                .orElseThrow(() -> new IllegalArgumentException("not a marble: " + word));
    }

    @Override
    public String toString() {
        return millis
                + ":"
                + switch (kind) {
                    case ITEM ->
                            JsonText.compact(value)
                                    .replace(", ", ",")
                                    .replace(": ", ":")
                                    .replace(' ', '_');
                    case ERROR -> "!" + Values.text(value).replace(' ', '_');
                    case END -> "|";
                };
    }
}
