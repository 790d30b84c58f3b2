package dev.sluice.catalog;

import java.util.Locale;

/// A name that the guide gets wrong: the crates do not have it, or not there. People look for it.
///
/// @param truth one sentence: what there is instead
public record Misnomer(String name, String truth) {
    /// Of a name, so much must be typed before it is meant.
    private static final double ENOUGH = 0.6;

    /// Whether somebody who writes `wanted` means this name: all of it, or most.
    public boolean meant(String wanted) {
        String said = name.toLowerCase(Locale.ROOT);
        String written = wanted.strip().toLowerCase(Locale.ROOT);
        return written.contains(said)
                || (said.contains(written) && written.length() >= ENOUGH * said.length());
    }
}
