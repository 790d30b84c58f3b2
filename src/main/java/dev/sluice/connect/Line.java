package dev.sluice.connect;

/// One line of input, without its end.
///
/// @param cut whether it was longer than [LineSplitter#MOST] bytes and lost its rest
/// @param malformed whether it was not UTF-8, so that � stands for the wrong bytes
public record Line(String text, boolean cut, boolean malformed) {}
