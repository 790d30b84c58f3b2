package dev.sluice.catalog;

import dev.sluice.pipeline.Settings;

import java.util.function.BiPredicate;

/// What the author of a document should know before a run with a value that may be had and will surprise.
///
/// @param when whether a value surprises in a run with these settings
/// @param sentence what will happen, and why
/// @param remedy what to do about it
/// @param <T> what the behaviour reads
public record Caution<T>(BiPredicate<T, Settings> when, String sentence, String remedy) {
    /// A count of zero, where Rust never goes on.
    public static Caution<Long> zeroHangs() {
        return new Caution<>(
                (count, _) -> count == 0,
                "with 0 no body is ever started and it hangs for ever, as in Rust.",
                "Write 1 or more.");
    }

    /// A count of zero, where Rust panics.
    public static Caution<Long> zeroPanics(String message) {
        return new Caution<>(
                (count, _) -> count == 0,
                "with 0 it panics at the start, as in Rust: " + message + ".",
                "Write 1 or more.");
    }
}
