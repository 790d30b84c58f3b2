package dev.sluice.catalog;

import dev.sluice.catalog.ParamType.Parsed;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// Durations as text with a unit.
final class Durations {
    /// The longest there is; sums of some hundred of them still fit.
    static final long MOST = 365L * 24 * 3_600 * 1_000_000_000;

    static final String REMEDY = "Write a number and a unit, for instance 50ms, 1.5s or 2m.";

    private static final Map<String, Long> UNITS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "µs", 1_000L,
            "μs", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "min", 60_000_000_000L,
            "h", 3_600_000_000_000L);

    private Durations() {}

    /// `nanos` with the unit that reads best, exactly.
    static String text(long nanos) {
        if (nanos == 0) {
            return "0ms";
        }
        if (nanos % 60_000_000_000L == 0) {
            return nanos / 60_000_000_000L + "m";
        }
        if (nanos >= 1_000_000_000L && nanos % 1_000_000 == 0) {
            return in(nanos, 9) + "s";
        }
        if (nanos >= 1_000_000 && nanos % 1_000 == 0) {
            return in(nanos, 6) + "ms";
        }
        return nanos >= 1_000 ? in(nanos, 3) + "us" : nanos + "ns";
    }

    private static String in(long nanos, int digits) {
        return BigDecimal.valueOf(nanos, digits).stripTrailingZeros().toPlainString();
    }

    static Optional<Long> unit(String name) {
        return Optional.ofNullable(UNITS.get(name));
    }

    static <T> Parsed<T> notText(Object json) {
        return new Parsed.Bad<>(Values.quoted(json) + " is not a duration.", REMEDY);
    }
}
