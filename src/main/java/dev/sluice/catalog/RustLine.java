package dev.sluice.catalog;

/// A piece of Rust and the node it was written for.
///
/// @param marked as [dev.sluice.expr.rust.Layout] marks it
public record RustLine(String node, String marked) {}
