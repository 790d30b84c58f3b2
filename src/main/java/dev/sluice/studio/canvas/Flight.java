package dev.sluice.studio.canvas;

/// An item that left a node along its wire.
///
/// @param left run time in nanoseconds
/// @param origin the place in the document of the node it was born at
record Flight(long left, int origin, long number, boolean error) {}
