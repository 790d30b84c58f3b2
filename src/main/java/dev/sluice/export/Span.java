package dev.sluice.export;

/// Lines that were written for a node.
///
/// @param first from 1
/// @param last the last of them, `first` for a single line
public record Span(String node, int first, int last) {}
