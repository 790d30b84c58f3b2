package dev.sluice.stream;

/// Rust's `()`: the value of a future of which only the completion counts.
public enum Unit {
    UNIT
}
