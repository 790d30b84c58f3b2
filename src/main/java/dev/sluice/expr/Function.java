package dev.sluice.expr;

/// A function that expressions may use, as help shows it.
///
/// @param name how it is called, `math.abs`
/// @param signature how it is written, `math.abs(number)`
/// @param help what it gives, in one line
/// @param example an expression that is true
public record Function(String name, String signature, String help, String example) {}
