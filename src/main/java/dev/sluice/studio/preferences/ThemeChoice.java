package dev.sluice.studio.preferences;

/// Which theme its user wants.
public enum ThemeChoice {
    /// Whatever the system shows, also when that changes.
    SYSTEM,
    LIGHT,
    DARK
}
