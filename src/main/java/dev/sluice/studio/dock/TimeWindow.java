package dev.sluice.studio.dock;

/// Where the stretch of run time that is shown is on the screen.
final class TimeWindow {
    private static final long SHORTEST = 1_000;
    private static final long LEAST = 500_000_000;

    private final long usual;
    private final boolean grows;
    private final TimeRange range;
    private double left;
    private double width = 1;
    private double start;
    private double span;
    private boolean held;
    private long now;

    /// @param usual how much is shown at first
    /// @param grows whether less is shown as long as the run is shorter
    /// @param range what somebody chose to see, here or elsewhere
    TimeWindow(long usual, boolean grows, TimeRange range) {
        this.usual = usual;
        this.grows = grows;
        this.range = range;
        this.span = grows ? LEAST : usual;
        range.watch(this::look);
    }

    /// Where it is on the screen.
    void place(double from, double pixels) {
        left = from;
        width = Math.max(1, pixels);
    }

    /// How far the run is.
    void reach(long time) {
        now = time;
        look();
    }

    private void look() {
        if (!range.isUsual()) {
            span = range.span();
        } else if (!held) {
            span = grows ? Math.clamp(now, LEAST, usual) : usual;
        }
        if (!range.isFollowing()) {
            start = range.start();
        } else if (!held) {
            start = Math.max(0, now - span);
        }
    }

    /// A run that begins anew.
    void restart() {
        start = 0;
        now = 0;
        range.follow();
    }

    boolean following() {
        return range.isFollowing();
    }

    void follow(boolean wanted) {
        if (wanted) {
            range.follow();
        } else {
            range.stay(start, span);
        }
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

    double middle() {
        return left + width / 2;
    }

    /// Shows `factor` times as much; what is at `x` stays there, or the present while it follows that.
    void zoom(double factor, double x) {
        double at = start + (x - left) / width * span;
        double wanted = Math.clamp(span * factor, SHORTEST, Math.max(usual, now) * 1.2);
        range.zoom(Math.max(0, at - (at - start) * wanted / span), wanted);
    }

    /// Moves what is shown, and stays there.
    void pan(double pixels) {
        double from = start - pixels * span / width;
        range.stay(Math.clamp(from, 0, Math.max(0, now - span / 2)), span);
    }

    /// Shows the whole run.
    void fit() {
        range.stay(0, Math.max(SHORTEST, now * 1.02));
    }

    /// Has it stay where it is for a while, or go on.
    void hold(boolean wanted) {
        held = wanted;
        look();
    }

    /// Moves it so that `time` is inside; to be held there.
    void reveal(long time) {
        if (time >= start && time <= start + span) {
            return;
        }
        start = Math.max(0, time - span / 2);
        if (!range.isFollowing()) {
            range.stay(start, span);
        }
    }
}
