package dev.sluice.studio.dock;

import java.util.Locale;

/// Run times as people read them.
final class Times {
    private static final long SHORT = 20_000_000;

    private Times() {}

    /// A moment, to the millisecond: `4.310 s`; where less than 20 ms are shown, to the microsecond.
    ///
    /// @param span how much is shown
    static String moment(long nanos, long span) {
        return String.format(Locale.ROOT, span < SHORT ? "%.6f s" : "%.3f s", nanos / 1e9);
    }

    static String moment(long nanos) {
        return moment(nanos, Long.MAX_VALUE);
    }

    /// The label of a tick, with as many digits as `step` has.
    static String tick(double nanos, double step) {
        int digits = (int) Math.clamp(Math.ceil(-Math.log10(step / 1e9) - 1e-9), 0, 9);
        return String.format(Locale.ROOT, "%." + digits + "f", nanos / 1e9) + " s";
    }

    /// The next 1, 2 or 5 times a power of ten that is not less.
    static double nice(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(least, 1e-9))));
        for (int step : new int[] {1, 2, 5}) {
            if (least <= step * power * (1 + 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /// How long something took: `0.42 s`, `62.0 ms`, `3.1 µs`, `0`.
    static String span(long nanos) {
        if (nanos <= 0) {
            return "0";
        }
        if (nanos < 1e6) {
            return String.format(Locale.ROOT, "%.1f µs", nanos / 1e3);
        }
        return nanos < 1e9
                ? String.format(Locale.ROOT, nanos < 1e8 ? "%.1f ms" : "%.0f ms", nanos / 1e6)
                : String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
}
