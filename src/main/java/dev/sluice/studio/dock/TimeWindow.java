package dev.sluice.studio.dock;

/// The stretch of run time that is shown, and where it is on the screen. It follows the present until somebody
/// moves it.
final class TimeWindow {
    private static final long SHORTEST = 1_000;
    private static final long LEAST = 500_000_000;

    private final long usual;
    private final boolean grows;
    private double left;
    private double width = 1;
    private double start;
    private double span;
    private boolean usualSpan = true;
    private boolean following = true;
    private boolean held;
    private long now;

    /// @param usual how much is shown at first
    /// @param grows whether less is shown as long as the run is shorter
    TimeWindow(long usual, boolean grows) {
        this.usual = usual;
        this.grows = grows;
        this.span = grows ? LEAST : usual;
    }

    /// Where it is on the screen.
    void place(double from, double pixels) {
        left = from;
        width = Math.max(1, pixels);
    }

    /// How far the run is.
    void reach(long time) {
        now = time;
        if (following && !held) {
            if (grows && usualSpan) {
                span = Math.clamp(now, LEAST, usual);
            }
            start = Math.max(0, now - span);
        }
    }

    /// A run that begins anew.
    void restart() {
        start = 0;
        now = 0;
        following = true;
        usualSpan = true;
        reach(0);
    }

    boolean following() {
        return following;
    }

    void follow(boolean wanted) {
        following = wanted;
        usualSpan |= wanted && grows;
        reach(now);
    }

    long from() {
        return (long) start;
    }

    long to() {
        return (long) (start + span);
    }

    long now() {
        return now;
    }

    double x(long time) {
        return left + (time - start) / span * width;
    }

    long time(double x) {
        return (long) (start + (x - left) / width * span);
    }

    /// Run time of one pixel.
    double pixel() {
        return span / width;
    }

    double left() {
        return left;
    }

    double right() {
        return left + width;
    }

    /// Shows `factor` times as much; what is at `x` stays there, or the present while it follows that.
    void zoom(double factor, double x) {
        double at = start + (x - left) / width * span;
        double wanted = Math.clamp(span * factor, SHORTEST, Math.max(usual, now) * 1.2);
        start = Math.max(0, at - (at - start) * wanted / span);
        span = wanted;
        usualSpan = false;
        if (following) {
            reach(now);
        }
    }

    /// Moves what is shown; back at the present it follows again.
    void pan(double pixels) {
        start = Math.clamp(start - pixels * span / width, 0, Math.max(0, now - span / 2));
        following = false;
    }

    /// Shows the whole run.
    void fit() {
        following = false;
        usualSpan = false;
        start = 0;
        span = Math.max(SHORTEST, now * 1.02);
    }

    /// Has it stay where it is for a while, or go on.
    void hold(boolean wanted) {
        held = wanted;
        reach(now);
    }

    /// Moves it so that `time` is inside; to be held there.
    void reveal(long time) {
        if (time < start || time > start + span) {
            start = Math.max(0, time - span / 2);
        }
    }
}
