package dev.sluice.stream;

/// What one task owns until it drops it.
public interface Owned extends AutoCloseable {
    /// Drops it, as Rust does at the end of its scope; idempotent.
    @Override
    void close();
}
