package dev.sluice.expr;

/// What is wrong with an expression's text, in words for the person who wrote it.
///
/// @param message what is wrong
/// @param column where in the text, in characters, from 1
/// @param remedy what to do about it
public record Mistake(String message, int column, String remedy) implements Compiled {
    public Mistake {
        column = Math.max(1, column);
    }
}
