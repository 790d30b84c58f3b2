package dev.sluice.studio.model;

import java.util.List;

/// That one node holds the others up: senders wait because it takes so long.
///
/// @param node its id
/// @param why in two short sentences with numbers; none while nothing has passed it yet
public record HeldUp(String node, List<String> why) {
    public HeldUp {
        why = List.copyOf(why);
    }

    /// As one line.
    public String sentence() {
        return String.join(" ", why);
    }
}
