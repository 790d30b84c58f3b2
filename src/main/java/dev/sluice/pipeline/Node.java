package dev.sluice.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;

/// One node: an id, a kind, and the parameters that differ from the kind's defaults.
///
/// @param label what the canvas shows instead of the id; empty for none
/// @param params JSON values as plain Java, see [Json]
/// @param bypassed whether the pipeline is run as if the node were not there
/// @param colour the name of a tint that people give it; empty for none
/// @param x left edge on the canvas, in canvas units (1 at 100 %)
/// @param y top edge on the canvas
/// @param extra fields this version does not know, kept for the next save
public record Node(
        String id,
        String kind,
        String label,
        Map<String, Object> params,
        boolean bypassed,
        String colour,
        double x,
        double y,
        Map<String, Object> extra) {
    private static final int LONGEST_TITLE = 80;

    public Node {
        params = Json.copy(params);
        extra = Json.copy(extra);
    }

    /// A node that takes part and has no tint.
    public Node(
            String id,
            String kind,
            String label,
            Map<String, Object> params,
            double x,
            double y,
            Map<String, Object> extra) {
        this(id, kind, label, params, false, "", x, y, extra);
    }

    /// A node without parameters or a label.
    public static Node of(String id, String kind, double x, double y) {
        return new Node(id, kind, "", Map.of(), x, y, Map.of());
    }

    /// What people call it: the label, or else the id.
    public String name() {
        return label.isEmpty() ? id : label;
    }

    /// What is said of it in sentences and drawings: its name, or the beginning of a very long one.
    public String title() {
        String name = name();
        return name.length() <= LONGEST_TITLE ? name : name.substring(0, LONGEST_TITLE) + "…";
    }

    public Node withId(String changed) {
        return new Node(changed, kind, label, params, bypassed, colour, x, y, extra);
    }

    public Node withParam(String param, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(params);
        changed.put(param, value);
        return new Node(id, kind, label, changed, bypassed, colour, x, y, extra);
    }

    public Node withoutParam(String param) {
        Map<String, Object> changed = new LinkedHashMap<>(params);
        changed.remove(param);
        return new Node(id, kind, label, changed, bypassed, colour, x, y, extra);
    }

    public Node withLabel(String changed) {
        return new Node(id, kind, changed, params, bypassed, colour, x, y, extra);
    }

    public Node withBypassed(boolean changed) {
        return new Node(id, kind, label, params, changed, colour, x, y, extra);
    }

    public Node withColour(String changed) {
        return new Node(id, kind, label, params, bypassed, changed, x, y, extra);
    }

    public Node at(double newX, double newY) {
        return new Node(id, kind, label, params, bypassed, colour, newX, newY, extra);
    }
}
