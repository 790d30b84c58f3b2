package dev.sluice.catalog;

/// How a channel is made in Rust.
///
/// @param path what is imported, for instance `tokio::sync::mpsc`
/// @param make the call that gives a sender and a receiver, for instance `mpsc::channel::<{}>(5)`, with `{}` for the
///     type of its items
/// @param bounded whether sending can wait
public record RustChannel(String path, String make, boolean bounded) {}
