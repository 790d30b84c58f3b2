package dev.sluice.studio.theme;

/// What the colour of an item tells.
public enum Colouring {
    /// At which node it was born.
    BIRTH,
    /// Its value: what is equal has one colour.
    VALUE
}
