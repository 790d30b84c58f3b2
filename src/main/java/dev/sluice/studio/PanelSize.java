package dev.sluice.studio;

/// How wide or high a panel is, in pixels: as its user made it, or else a share of the room within limits.
final class PanelSize {
    private static final double LARGEST_SHARE = 0.5;
    private static final double LEAST_CHOSEN = 60;
    private static final double ROUNDING = 2;

    private final double share;
    private final double least;
    private final double most;
    private double chosen;
    private double placed;

    PanelSize(double share, double least, double most) {
        this.share = share;
        this.least = least;
        this.most = most;
    }

    /// What its user made it; 0 for nothing.
    double chosen() {
        return chosen;
    }

    /// @param size 0 to have it go with the room again
    void choose(double size) {
        chosen = size <= 0 ? 0 : Math.max(LEAST_CHOSEN, size);
    }

    /// The share of the room that it is given.
    double of(double room) {
        double wanted = chosen > 0 ? chosen : Math.clamp(share * room, least, most);
        placed = Math.min(wanted, LARGEST_SHARE * room);
        return placed / room;
    }

    /// Remembers what its user made it. What differs by the width of a divider was not dragged; without this, panels
    /// would shrink from start to start.
    void measure(double now) {
        if (now > 0 && placed > 0 && Math.abs(now - placed) > ROUNDING) {
            chosen = now;
            placed = now;
        }
    }
}
