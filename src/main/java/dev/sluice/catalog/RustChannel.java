package dev.sluice.catalog;

import dev.sluice.expr.rust.Code;

import java.util.Optional;

/// How a channel is made in Rust.
///
/// @param path what is imported, for instance `tokio::sync::mpsc`
/// @param make the call that gives a sender and a receiver, for instance `mpsc::channel::<{}>(5)`, with `{}` for the
///     type of its items
/// @param first the value that is inside at the start; it goes where `make` says `{first}`
public record RustChannel(String path, String make, Sender sender, Optional<Code> first) {
    /// What the sender is like.
    public enum Sender {
        /// `send` waits for a slot.
        BOUNDED,
        /// `send` never waits.
        UNBOUNDED,
        /// What finds no slot is dropped.
        DROPPING,
        /// `send` never waits, and the sender cannot be cloned.
        SINGLE,
        /// `send` uses the sender up.
        ONCE
    }

    /// A channel that is empty at the start.
    public static RustChannel of(String path, String make, Sender sender) {
        return new RustChannel(path, make, sender, Optional.empty());
    }
}
