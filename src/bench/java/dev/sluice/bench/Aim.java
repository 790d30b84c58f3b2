package dev.sluice.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is aimed at: no more than so many times what a peer takes, or no more than a number.
///
/// @param what in words
/// @param most the largest share, or the largest number
/// @param values what is held against it, of several workloads
record Aim(String what, double most, Unit unit, List<Value> values) {
    /// What a value is.
    enum Unit {
        TIMES("×"),
        NANOS(" ns"),
        MILLIS(" ms"),
        MEGABYTES(" MB");

        final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    /// A value, where it was measured.
    interface Value {
        Optional<Double> in(Figures figures);
    }

    Aim(String what, double most, Unit unit, Value... values) {
        this(what, most, unit, Arrays.asList(values));
    }

    /// Our cost over a peer's.
    static Value ratio(Workload work, String peer) {
        return ratio(work.cells().get(Workload.OURS), work.cells().get(peer));
    }

    static Value ratio(Cell ours, Cell peer) {
        return figures -> figures.cost(ours).flatMap(a -> figures.cost(peer).map(b -> a / b));
    }

    static Value cost(Workload work) {
        return figures -> figures.cost(work.cells().get(Workload.OURS));
    }

    static Value memory(Workload work) {
        return figures -> figures.megabytes(work.cells().get(Workload.OURS));
    }

    /// As a line of a table; empty where nothing was measured.
    Optional<String> line(Figures figures) {
        double[] found =
                values.stream()
                        .flatMap(value -> value.in(figures).stream())
                        .mapToDouble(value -> value)
                        .sorted()
                        .toArray();
        if (found.length == 0) {
            return Optional.empty();
        }
        double worst = found[found.length - 1];
        String here =
                found.length == 1
                        ? number(worst)
                        : "%s to %s".formatted(number(found[0]), number(worst));
        return Optional.of(
                "| %s | %s%s | %s%s | %s |"
                        .formatted(
                                what,
                                number(most),
                                unit.word,
                                here,
                                unit.word,
                                worst <= most ? "met" : "missed"));
    }

    private String number(double value) {
        return String.format(Locale.ROOT, unit == Unit.TIMES ? "%.2f" : "%.0f", value);
    }
}
