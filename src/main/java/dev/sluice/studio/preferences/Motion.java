package dev.sluice.studio.preferences;

/// How much may move on the screen.
public enum Motion {
    /// What the system says.
    SYSTEM,
    /// Counts instead of travel.
    REDUCED,
    FULL
}
