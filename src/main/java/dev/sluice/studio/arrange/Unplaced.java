package dev.sluice.studio.arrange;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.canvas.place.Boards;
import dev.sluice.studio.canvas.place.Outline;

import javafx.geometry.Point2D;

import org.eclipse.elk.core.util.BasicProgressMonitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Documents whose nodes all lie in one place, as they do where whoever wrote them gave none.
public final class Unplaced {
    private Unplaced() {}

    /// The same document, laid out if it is such a one. Needs no toolkit.
    public static Pipeline laidOut(Pipeline pipeline, Catalog catalog) {
        List<Node> nodes = pipeline.nodes();
        long places =
                nodes.stream().map(node -> new Point2D(node.x(), node.y())).distinct().count();
        if (nodes.size() < 2 || places > 1) {
            return pipeline;
        }
        Map<String, Outline> outlines = new LinkedHashMap<>();
        new Boards(catalog)
                .of(pipeline, Map.of())
                .boxes()
                .forEach((id, box) -> outlines.put(id, Outline.of(box)));
        try {
            return new AutoLayout(pipeline, catalog, outlines)
                    .place("", new BasicProgressMonitor())
                    .apply(pipeline);
        } catch (RuntimeException _) {
            // the algorithm has been seen to fail on odd graphs
            return pipeline;
        }
    }
}
