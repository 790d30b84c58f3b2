package dev.sluice.pipeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as documents write them: a number and a unit, `250us`, `50ms`, `1.5s`, `2m`, `1h`.
public final class Durations {
    private static final Pattern TEXT =
            Pattern.compile("\\s*(\\d{1,12}(?:\\.\\d{1,9})?)\\s*(ns|us|µs|ms|s|m|min|h)\\s*");
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Duration.ofDays(365).toNanos());

    private Durations() {}

    /// Reads a duration of at most a year.
    public static Optional<Duration> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal nanos =
                new BigDecimal(matcher.group(1))
                        .multiply(BigDecimal.valueOf(unit(matcher.group(2))));
        return nanos.compareTo(LONGEST) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(nanos.longValue()));
    }

    /// The shortest text that reads back as `duration`.
    public static String format(Duration duration) {
        long nanos = duration.toNanos();
        if (nanos % 1_000_000_000 == 0 || nanos > 10_000_000_000L) {
            return decimal(nanos, 1_000_000_000) + "s";
        }
        if (nanos >= 1_000_000) {
            return decimal(nanos, 1_000_000) + "ms";
        }
        return nanos >= 1_000 ? decimal(nanos, 1_000) + "us" : nanos + "ns";
    }

    private static String decimal(long nanos, long unit) {
        return BigDecimal.valueOf(nanos)
                .divide(BigDecimal.valueOf(unit))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static long unit(String unit) {
        return switch (unit) {
            case "ns" -> 1;
            case "us", "µs" -> 1_000;
            case "ms" -> 1_000_000;
            case "s" -> 1_000_000_000;
            case "h" -> 3_600_000_000_000L;
            default -> 60_000_000_000L;
        };
    }
}
