package dev.sluice.cli;

import java.io.PrintStream;

/// Where a command writes.
///
/// @param out data
/// @param err progress, reports, problems
/// @param live whether a person is watching `err`, so that a table may be redrawn in place
public record Terminal(PrintStream out, PrintStream err, boolean live) {}
