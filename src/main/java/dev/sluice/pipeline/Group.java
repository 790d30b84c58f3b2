package dev.sluice.pipeline;

import java.util.List;
import java.util.Map;

/// A titled frame around some nodes.
///
/// @param colour the name of its tint; empty for the plain one
/// @param extra fields this version does not know, kept for the next save
public record Group(
        String id, String title, String colour, List<String> nodes, Map<String, Object> extra) {
    public Group {
        nodes = List.copyOf(nodes);
        extra = Json.copy(extra);
    }

    /// A plain one.
    public static Group of(String id, String title, List<String> nodes) {
        return new Group(id, title, "", nodes, Map.of());
    }

    public Group withId(String changed) {
        return new Group(changed, title, colour, nodes, extra);
    }

    public Group withTitle(String changed) {
        return new Group(id, changed, colour, nodes, extra);
    }

    public Group withColour(String changed) {
        return new Group(id, title, changed, nodes, extra);
    }

    public Group withNodes(List<String> changed) {
        return new Group(id, title, colour, changed, extra);
    }
}
