package dev.sluice.catalog;

import dev.sluice.expr.rust.RustType;

import java.util.List;

/// The end of a task in Rust.
///
/// @param before statements
/// @param calls a chain that ends in a future, to be awaited; empty where the statements are all
/// @param value what the future gives
public record RustSink(List<RustStatement> before, List<RustLine> calls, RustSink.Value value) {
    public RustSink {
        before = List.copyOf(before);
        calls = List.copyOf(calls);
    }

    /// What awaiting gives.
    public sealed interface Value {
        /// `()`
        record Nothing() implements Value {}

        /// A value.
        record Made(RustType type) implements Value {}

        /// A `Vec` of whatever was collected.
        record Collected() implements Value {}

        /// `Result<(), E>`
        record Tried(RustType error) implements Value {}

        /// `Result<Vec<T>, E>`
        record TriedCollected(RustType error) implements Value {}

        /// A result of a value.
        record TriedMade(RustType type, RustType error) implements Value {}
    }

    /// One that ends in this chain.
    public static RustSink of(Chain chain, Value value) {
        return new RustSink(chain.before(), chain.calls(), value);
    }
}
