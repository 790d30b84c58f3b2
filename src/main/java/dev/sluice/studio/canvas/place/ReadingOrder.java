package dev.sluice.studio.canvas.place;

import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// In which order a page of things is read: what stands above a gap that goes right across comes first, then what
/// stands left of one (the recursive X-Y cut of Nagy and Seth, 1984). What is wired together is not taken apart into
/// rows while it has columns: it is read in the direction of its flow.
///
/// @param area where a thing is
/// @param next what it leads to
record ReadingOrder<T>(Function<T, Rectangle2D> area, Function<T, Collection<T>> next) {
    List<T> of(List<T> things) {
        if (things.size() < 2) {
            return things;
        }
        return Stream.of(lines(things), columns(things), rows(things))
                .filter(parts -> parts.size() > 1)
                .findFirst()
                .map(parts -> parts.stream().flatMap(part -> of(part).stream()).toList())
                .orElseGet(() -> fromTheLeft(things));
    }

    /// Rows between which there is no wire.
    private List<List<T>> lines(List<T> things) {
        Set<T> here = new HashSet<>(things);
        return cut(
                things,
                thing -> joined(thing, here).mapToDouble(this::top).min().orElseThrow(),
                thing -> joined(thing, here).mapToDouble(this::bottom).max().orElseThrow());
    }

    private Stream<T> joined(T thing, Set<T> here) {
        return Stream.concat(Stream.of(thing), next.apply(thing).stream().filter(here::contains));
    }

    private List<List<T>> rows(List<T> things) {
        return cut(things, this::top, this::bottom);
    }

    private List<List<T>> columns(List<T> things) {
        return cut(
                things, thing -> area.apply(thing).getMinX(), thing -> area.apply(thing).getMaxX());
    }

    private double top(T thing) {
        return area.apply(thing).getMinY();
    }

    private double bottom(T thing) {
        return area.apply(thing).getMaxY();
    }

    private List<T> fromTheLeft(List<T> things) {
        return things.stream()
                .sorted(Comparator.comparingDouble(thing -> area.apply(thing).getMinX()))
                .toList();
    }

    /// The parts between which there is a gap, in order; one where there is none.
    private List<List<T>> cut(List<T> things, ToDoubleFunction<T> begin, ToDoubleFunction<T> end) {
        List<List<T>> parts = new ArrayList<>();
        double reached = Double.NEGATIVE_INFINITY;
        for (T thing : things.stream().sorted(Comparator.comparingDouble(begin)).toList()) {
            if (parts.isEmpty() || begin.applyAsDouble(thing) >= reached) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(thing);
            reached = Math.max(reached, end.applyAsDouble(thing));
        }
        return parts;
    }
}
