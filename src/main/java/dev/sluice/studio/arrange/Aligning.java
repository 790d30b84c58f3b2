package dev.sluice.studio.arrange;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.NodeEdits.Place;
import dev.sluice.pipeline.NodeEdits.Spot;
import dev.sluice.pipeline.Pipeline;

import javafx.geometry.Rectangle2D;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Puts nodes in line, evenly apart, or on the grid.
final class Aligning {
    static final double GRID = 8;

    private final Pipeline pipeline;
    private final Map<String, Rectangle2D> areas;

    /// @param areas where the nodes are that are to be moved
    Aligning(Pipeline pipeline, Map<String, Rectangle2D> areas) {
        this.pipeline = pipeline;
        this.areas = new LinkedHashMap<>(areas);
    }

    /// To which side.
    enum Side {
        LEFT,
        CENTRE,
        RIGHT,
        TOP,
        /// The first ports in one line, so that wires are straight.
        MIDDLE,
        BOTTOM
    }

    Place to(Side side, String name) {
        double left = least(Rectangle2D::getMinX);
        double right = most(Rectangle2D::getMaxX);
        double top = least(Rectangle2D::getMinY);
        double bottom = most(Rectangle2D::getMaxY);
        double line =
                pipeline.nodes().stream()
                        .filter(this::moves)
                        .mapToDouble(Node::y)
                        .average()
                        .orElse(0);
        return moved(
                name,
                (node, area) ->
                        switch (side) {
                            case LEFT -> new Spot(node.x() + left - area.getMinX(), node.y());
                            case CENTRE ->
                                    new Spot(
                                            node.x() + (left + right) / 2 - centre(area), node.y());
                            case RIGHT -> new Spot(node.x() + right - area.getMaxX(), node.y());
                            case TOP -> new Spot(node.x(), node.y() + top - area.getMinY());
                            case MIDDLE -> new Spot(node.x(), snap(line));
                            case BOTTOM -> new Spot(node.x(), node.y() + bottom - area.getMaxY());
                        });
    }

    /// Even gaps from left to right; the outermost stay.
    Place level(String name) {
        Map<String, Double> starts = spread(areas, Rectangle2D::getMinX, Rectangle2D::getWidth);
        return moved(
                name,
                (node, area) ->
                        new Spot(
                                node.x() + starts.getOrDefault(node.id(), 0.0) - area.getMinX(),
                                node.y()));
    }

    /// Even gaps from top to bottom; the outermost stay.
    Place upright(String name) {
        Map<String, Double> starts = spread(areas, Rectangle2D::getMinY, Rectangle2D::getHeight);
        return moved(
                name,
                (node, area) ->
                        new Spot(
                                node.x(),
                                node.y() + starts.getOrDefault(node.id(), 0.0) - area.getMinY()));
    }

    Place grid(String name) {
        return moved(name, (node, _) -> new Spot(snap(node.x()), snap(node.y())));
    }

    private static Map<String, Double> spread(
            Map<String, Rectangle2D> areas,
            ToDoubleFunction<Rectangle2D> start,
            ToDoubleFunction<Rectangle2D> length) {
        List<Map.Entry<String, Rectangle2D>> row =
                areas.entrySet().stream()
                        .sorted(
                                Comparator.comparingDouble(
                                        entry -> start.applyAsDouble(entry.getValue())))
                        .toList();
        Rectangle2D last = row.getLast().getValue();
        double from = start.applyAsDouble(row.getFirst().getValue());
        double taken =
                row.stream().mapToDouble(entry -> length.applyAsDouble(entry.getValue())).sum();
        double room = start.applyAsDouble(last) + length.applyAsDouble(last) - from;
        double gap = (room - taken) / Math.max(1, row.size() - 1);
        Map<String, Double> starts = new LinkedHashMap<>();
        double at = from;
        for (Map.Entry<String, Rectangle2D> entry : row) {
            starts.put(entry.getKey(), at);
            at += length.applyAsDouble(entry.getValue()) + gap;
        }
        return starts;
    }

    private interface Move {
        Spot of(Node node, Rectangle2D area);
    }

    private Place moved(String name, Move move) {
        Map<String, Spot> spots = new LinkedHashMap<>();
        for (Node node : pipeline.nodes()) {
            Rectangle2D area = areas.get(node.id());
            if (area != null) {
                spots.put(node.id(), move.of(node, area));
            }
        }
        return Place.nodes(name, pipeline, spots);
    }

    private boolean moves(Node node) {
        return areas.containsKey(node.id());
    }

    private static double centre(Rectangle2D area) {
        return (area.getMinX() + area.getMaxX()) / 2;
    }

    private double least(ToDoubleFunction<Rectangle2D> edge) {
        return areas.values().stream().mapToDouble(edge).min().orElse(0);
    }

    private double most(ToDoubleFunction<Rectangle2D> edge) {
        return areas.values().stream().mapToDouble(edge).max().orElse(0);
    }

    static double snap(double value) {
        return Math.rint(value / GRID) * GRID;
    }
}
