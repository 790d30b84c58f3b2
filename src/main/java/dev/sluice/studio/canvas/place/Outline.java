package dev.sluice.studio.canvas.place;

import javafx.geometry.Rectangle2D;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The outside of a node on the canvas, in the units of the document.
///
/// @param ins how far below its top its inputs are, by port; several where several wires arrive
/// @param outs the same of its outputs
public record Outline(
        Rectangle2D area, Map<String, List<Double>> ins, Map<String, List<Double>> outs) {
    public Outline {
        ins = Map.copyOf(ins);
        outs = Map.copyOf(outs);
    }

    public static Outline of(Box box) {
        return new Outline(box.area(), heights(box, false), heights(box, true));
    }

    private static Map<String, List<Double>> heights(Box box, boolean out) {
        return box.docks().stream()
                .filter(dock -> dock.out() == out)
                .collect(
                        Collectors.groupingBy(
                                dock -> dock.end().port(),
                                Collectors.mapping(
                                        dock -> dock.y() - box.y(), Collectors.toList())));
    }
}
