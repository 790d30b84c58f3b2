package dev.sluice.studio.arrange;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.NodeEdits.Spot;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.place.Outline;

import javafx.geometry.Rectangle2D;

import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.IElkProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A layout in layers from left to right, by Eclipse's ELK: items flow to the right, wires are as straight as can be,
/// and what belongs together stays together.
final class Layers {
    private static final double FENCE = 30;
    private static final double ABOVE = 60;
    private static final double BETWEEN = 64;
    private static final double APART = 72;

    private final Pipeline pipeline;
    private final Map<String, Outline> outlines;
    private final Map<String, Rectangle2D> bodies = new HashMap<>();
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<Wire.End, Deque<ElkPort>> ins = new HashMap<>();
    private final Map<Wire.End, ElkPort> outs = new HashMap<>();

    /// @param outlines of the nodes that are laid out
    /// @param together sets of nodes that are to stay together, none of which share a node
    Layers(
            Pipeline pipeline,
            Map<String, Outline> outlines,
            List<? extends Collection<String>> together) {
        this.pipeline = pipeline;
        this.outlines = outlines;
        spaced(root);
        root.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        if (together
                .isEmpty()) { // among nested graphs, ELK 0.12.1 fails on some that have an order
            root.setProperty(
                    LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
        }
        Map<String, ElkNode> homes = new HashMap<>();
        together.forEach(part -> home(part, homes));
        pipeline.nodes().stream()
                .filter(node -> outlines.containsKey(node.id()))
                .forEach(node -> add(node, homes.getOrDefault(node.id(), root)));
        pipeline.wires().forEach(this::add);
    }

    static {
        LayoutMetaDataService.getInstance()
                .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private static void spaced(ElkNode graph) {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, APART);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 24.0);
        graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 80.0);
    }

    private void home(Collection<String> part, Map<String, ElkNode> homes) {
        ElkNode home = ElkGraphUtil.createNode(root);
        spaced(home);
        home.setProperty(LayeredOptions.PADDING, new ElkPadding(ABOVE, FENCE, FENCE, FENCE));
        part.forEach(node -> homes.put(node, home));
    }

    private void add(Node node, ElkNode home) {
        Outline outline = outline(node.id());
        Rectangle2D body = body(node.id(), outline.area());
        bodies.put(node.id(), body);
        ElkNode made = ElkGraphUtil.createNode(home);
        made.setIdentifier(node.id());
        made.setDimensions(body.getWidth(), body.getHeight());
        made.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        nodes.put(node.id(), made);
        double down = outline.area().getMinY() - body.getMinY();
        outline.ins()
                .forEach(
                        (port, heights) -> {
                            Deque<ElkPort> ports = new ArrayDeque<>();
                            for (double height : heights) {
                                ports.add(port(made, PortSide.WEST, 0, down + height));
                            }
                            ins.put(new Wire.End(node.id(), port), ports);
                        });
        outline.outs()
                .forEach(
                        (port, heights) ->
                                outs.put(
                                        new Wire.End(node.id(), port),
                                        port(
                                                made,
                                                PortSide.EAST,
                                                body.getWidth(),
                                                down + heights.getFirst())));
    }

    private Outline outline(String node) {
        return Objects.requireNonNull(outlines.get(node), node);
    }

    /// A node with the notes that go along with it.
    private Rectangle2D body(String node, Rectangle2D area) {
        Rectangle2D body = area;
        for (Note note : pipeline.notes()) {
            if (note.node().equals(node)) {
                body = Areas.union(body, Areas.of(note));
            }
        }
        return body;
    }

    private static ElkPort port(ElkNode node, PortSide side, double x, double y) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setLocation(x, y);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        return port;
    }

    private void add(Wire wire) {
        ElkPort from = outs.get(wire.from());
        Deque<ElkPort> to = ins.get(wire.to());
        if (from != null && to != null) {
            ElkPort next = to.size() > 1 ? to.removeFirst() : to.getFirst();
            ElkGraphUtil.createSimpleEdge(from, next);
        }
    }

    /// Lays out; takes long for many nodes.
    ///
    /// @param monitor may cancel; what comes out then is of no use
    /// @return where the nodes go, on the grid, their common top left corner at 0
    Map<String, Spot> spots(IElkProgressMonitor monitor) {
        new RecursiveGraphLayoutEngine().layout(root, monitor);
        Map<String, Spot> spots = new LinkedHashMap<>();
        for (Node node : pipeline.nodes()) {
            ElkNode laid = nodes.get(node.id());
            if (laid != null) {
                Rectangle2D body = bodies.getOrDefault(node.id(), Rectangle2D.EMPTY);
                spots.put(
                        node.id(),
                        new Spot(
                                Aligning.snap(left(laid) + node.x() - body.getMinX()),
                                Aligning.snap(top(laid) + node.y() - body.getMinY())));
            }
        }
        return spots;
    }

    /// How high the picture is, once it is laid out.
    double height() {
        return root.getHeight();
    }

    private static double left(ElkNode node) {
        ElkNode parent = node.getParent();
        return parent == null ? 0 : node.getX() + left(parent);
    }

    private static double top(ElkNode node) {
        ElkNode parent = node.getParent();
        return parent == null ? 0 : node.getY() + top(parent);
    }
}
