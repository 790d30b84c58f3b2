package dev.sluice.bench;

import dev.sluice.bench.Cell.Figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What was measured so far, in all rounds.
final class Figures {
    private final Map<Cell, List<Figure>> figures = new HashMap<>();

    void add(Cell cell, List<Figure> more) {
        figures.computeIfAbsent(cell, key -> new ArrayList<>()).addAll(more);
    }

    /// The median.
    Optional<Double> cost(Cell cell) {
        List<Double> costs = costs(cell);
        return costs.isEmpty() ? Optional.empty() : Optional.of(median(costs));
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// The largest; empty where nobody asked.
    Optional<Double> megabytes(Cell cell) {
        return of(cell).stream()
                .map(Figure::megabytes)
                .filter(megabytes -> megabytes > 0)
                .max(Long::compare)
                .map(Long::doubleValue);
    }

    /// For a table: median (least–most) · memory.
    String text(Cell cell) {
        List<Double> costs = costs(cell);
        if (costs.isEmpty()) {
            return "–";
        }
        String text =
                "%s (%s–%s)"
                        .formatted(
                                number(median(costs)),
                                number(costs.getFirst()),
                                number(costs.getLast()));
        return megabytes(cell)
                .map(most -> "%s · %d MB".formatted(text, most.longValue()))
                .orElse(text);
    }

    private List<Double> costs(Cell cell) {
        return of(cell).stream().map(Figure::cost).sorted().toList();
    }

    private List<Figure> of(Cell cell) {
        return figures.getOrDefault(cell, List.of());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }
}
