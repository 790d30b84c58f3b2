package dev.sluice.cli;

import java.util.Locale;

/// Numbers as a terminal shows them.
final class Numbers {
    private Numbers() {}

    /// `1,284`
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// Items per second: three figures are enough.
    static String rate(double perSecond) {
        if (perSecond >= 100) {
            return count(Math.round(perSecond));
        }
        return String.format(Locale.ROOT, perSecond >= 10 ? "%.1f" : "%.2f", perSecond);
    }

    /// `1.250 s`, `42 ms`, `17 µs`
    static String time(long nanos) {
        if (nanos >= 1_000_000_000) {
            return String.format(Locale.ROOT, "%,.3f s", nanos / 1e9);
        }
        if (nanos >= 1_000_000) {
            return String.format(
                    Locale.ROOT, nanos % 1_000_000 == 0 ? "%.0f ms" : "%.1f ms", nanos / 1e6);
        }
        return nanos == 0 ? "0" : String.format(Locale.ROOT, "%.0f µs", nanos / 1e3);
    }

    /// `64 %`
    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
