package dev.sluice.pipeline;

import java.util.Map;

/// A sticky note on the canvas.
public record Note(
        String id,
        String text,
        double x,
        double y,
        double width,
        double height,
        Map<String, Object> extra) {
    public Note {
        extra = Json.copy(extra);
    }
}
