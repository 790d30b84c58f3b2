package dev.sluice.expr;

/// What compiling a text gives: an expression to evaluate, or the mistake in it.
public sealed interface Compiled permits Expression, Mistake {}
