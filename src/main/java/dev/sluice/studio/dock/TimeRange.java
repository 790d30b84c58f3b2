package dev.sluice.studio.dock;

import java.util.ArrayList;
import java.util.List;

/// The stretch of run time that somebody chose to see, the same in charts and marbles. Until somebody moves it, it
/// follows the present, and each shows as much as is usual there.
final class TimeRange {
    private final List<Runnable> watchers = new ArrayList<>();
    private double start;
    private double span;
    private boolean usual = true;
    private boolean following = true;

    /// Calls `changed` when another stretch is to be seen.
    void watch(Runnable changed) {
        watchers.add(changed);
    }

    double start() {
        return start;
    }

    double span() {
        return span;
    }

    /// Whether nobody has chosen how much is seen.
    boolean isUsual() {
        return usual;
    }

    boolean isFollowing() {
        return following;
    }

    /// Shows this much; of the present while that is followed.
    void zoom(double from, double length) {
        start = from;
        span = length;
        usual = false;
        tell();
    }

    /// Shows this and stays there.
    void stay(double from, double length) {
        following = false;
        zoom(from, length);
    }

    /// Goes with the present, and shows as much as is usual.
    void follow() {
        usual = true;
        following = true;
        tell();
    }

    private void tell() {
        watchers.forEach(Runnable::run);
    }
}
