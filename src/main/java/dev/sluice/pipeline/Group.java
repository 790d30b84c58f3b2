package dev.sluice.pipeline;

import java.util.List;
import java.util.Map;

/// A titled frame around some nodes.
public record Group(String id, String title, List<String> nodes, Map<String, Object> extra) {
    public Group {
        nodes = List.copyOf(nodes);
        extra = Json.copy(extra);
    }
}
