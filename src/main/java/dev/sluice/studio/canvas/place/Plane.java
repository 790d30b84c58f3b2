package dev.sluice.studio.canvas.place;

import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Things laid out in the plane, found by place without looking at all of them.
final class Plane<T> {
    private static final double CELL = 512;
    private static final int MANY_CELLS = 64;

    private record Placed(int order, Rectangle2D area) {}

    private record Cell(int column, int row) {}

    private final List<T> all;
    private final Map<Cell, List<Placed>> cells = new HashMap<>();
    private final List<Placed> large = new ArrayList<>();

    Plane(List<T> all, Function<T, Rectangle2D> area) {
        this.all = List.copyOf(all);
        for (int i = 0; i < this.all.size(); i++) {
            put(new Placed(i, area.apply(this.all.get(i))));
        }
    }

    List<T> all() {
        return all;
    }

    /// What touches this place, in the order in which it was given.
    List<T> at(Rectangle2D place) {
        if (cells(place) > Math.max(MANY_CELLS, cells.size())) {
            return all;
        }
        BitSet found = new BitSet(all.size());
        large.forEach(placed -> take(placed, place, found));
        for (int column = cell(place.getMinX()); column <= cell(place.getMaxX()); column++) {
            for (int row = cell(place.getMinY()); row <= cell(place.getMaxY()); row++) {
                for (Placed placed : cells.getOrDefault(new Cell(column, row), List.of())) {
                    take(placed, place, found);
                }
            }
        }
        return found.stream().mapToObj(all::get).toList();
    }

    private void take(Placed placed, Rectangle2D place, BitSet found) {
        if (touches(placed.area(), place)) {
            found.set(placed.order());
        }
    }

    /// As `intersects`, which never finds what has no area.
    private static boolean touches(Rectangle2D a, Rectangle2D b) {
        return a.getMinX() <= b.getMaxX()
                && b.getMinX() <= a.getMaxX()
                && a.getMinY() <= b.getMaxY()
                && b.getMinY() <= a.getMaxY();
    }

    private void put(Placed placed) {
        Rectangle2D area = placed.area();
        if (cells(area) > MANY_CELLS) {
            large.add(placed);
            return;
        }
        for (int column = cell(area.getMinX()); column <= cell(area.getMaxX()); column++) {
            for (int row = cell(area.getMinY()); row <= cell(area.getMaxY()); row++) {
                cells.computeIfAbsent(new Cell(column, row), _ -> new ArrayList<>()).add(placed);
            }
        }
    }

    private static long cells(Rectangle2D area) {
        long columns = cell(area.getMaxX()) - (long) cell(area.getMinX()) + 1;
        long rows = cell(area.getMaxY()) - (long) cell(area.getMinY()) + 1;
        return columns * rows;
    }

    private static int cell(double at) {
        return (int) Math.floor(at / CELL);
    }
}
