package dev.sluice.cli;

import java.io.InputStream;
import java.io.PrintStream;

/// Where a command reads and writes.
///
/// @param out data
/// @param err progress, reports, problems
/// @param live whether a person is watching `err`, so that a table may be redrawn in place
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean live) {}
