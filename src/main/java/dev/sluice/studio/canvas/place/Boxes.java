package dev.sluice.studio.canvas.place;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.PortTypes;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.text.Subtitles;

import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/// Lays out one node: its size from its words and slots, its ports along its edges.
public final class Boxes {
    private static final double PORT_GAP = 26;
    private static final double EDGE = 14;
    private static final double LEAST_PORT_GAP = 12;
    private static final String CAPACITY = "capacity";

    private final Pipeline pipeline;
    private final Graph graph;
    private final PortTypes types;
    private final Catalog catalog;
    private final ToIntFunction<String> capacities;

    /// @param capacities what a running channel's capacity is now; -1 where unknown
    public Boxes(Pipeline pipeline, Catalog catalog, ToIntFunction<String> capacities) {
        this.pipeline = pipeline;
        this.graph = new Graph(pipeline);
        this.types = new PortTypes(graph, catalog);
        this.catalog = catalog;
        this.capacities = capacities;
    }

    public Box box(Node node, Optional<Spec> spec) {
        Box.Shape shape = shape(spec);
        int slots = shape == Box.Shape.CHANNEL ? slots(node, spec) : 0;
        String title = node.title();
        List<Subtitles.Word> words = Subtitles.of(node, spec);
        Rectangle2D area =
                switch (shape) {
                    case CARD -> area(node, 0, Sizes.cardWidth(title, words), Sizes.CARD_HEIGHT);
                    case CHANNEL -> area(node, 0, Sizes.CHANNEL_WIDTH, Sizes.channelHeight(slots));
                    case PILL ->
                            area(
                                    node,
                                    Sizes.LINE - Sizes.PILL_HEIGHT / 2,
                                    Sizes.pillWidth(title),
                                    Sizes.PILL_HEIGHT);
                };
        return new Box(node, spec, shape, title, words, slots, area, docks(node, spec, area));
    }

    private static Rectangle2D area(Node node, double down, double width, double height) {
        return new Rectangle2D(node.x(), node.y() + down, width, height);
    }

    private static Box.Shape shape(Optional<Spec> spec) {
        return switch (spec.map(Spec::family).orElse(Family.OPERATORS)) {
            case CHANNELS -> Box.Shape.CHANNEL;
            case ADAPTERS -> Box.Shape.PILL;
            case PRODUCERS, SOURCES, OPERATORS, COMBINING, FALLIBLE, SINKS -> Box.Shape.CARD;
        };
    }

    private int slots(Node node, Optional<Spec> spec) {
        int running = capacities.applyAsInt(node.id());
        return running >= 0
                ? running
                : spec.map(known -> made(node, drawn(node, known))).orElse(Integer.MAX_VALUE);
    }

    /// What the channel makes of its parameter.
    private int made(Node node, int capacity) {
        return catalog.kind(node.kind()).orElse(null) instanceof NodeKind.Conduit conduit
                ? conduit.slots(capacity)
                : capacity;
    }

    private static int drawn(Node node, Spec spec) {
        Optional<Param<?>> capacity = spec.param(CAPACITY);
        Object json = node.params().get(CAPACITY);
        OptionalInt own =
                json instanceof Number number
                        ? OptionalInt.of(number.intValue())
                        : OptionalInt.empty();
        int otherwise = capacity.map(Param::fallback).map(Boxes::whole).orElse(Integer.MAX_VALUE);
        return Math.max(1, own.orElse(otherwise));
    }

    private static int whole(Object fallback) {
        return fallback instanceof Number number ? number.intValue() : Integer.MAX_VALUE;
    }

    private List<Dock> docks(Node node, Optional<Spec> spec, Rectangle2D area) {
        List<Dock> docks = new ArrayList<>();
        if (spec.isEmpty()) {
            unknownPorts(node, area, docks);
            return docks;
        }
        List<Dock> ins = new ArrayList<>();
        spec.get().ins().forEach(in -> inDocks(node, in, ins));
        place(ins, area.getMinX(), node.y() + Sizes.LINE, area, docks);
        place(
                spec.get().outs().stream().map(out -> outDock(node, out.id())).toList(),
                area.getMaxX(),
                node.y() + Sizes.LINE,
                area,
                docks);
        return docks;
    }

    private void inDocks(Node node, Port.In in, List<Dock> docks) {
        Wire.End end = new Wire.End(node.id(), in.id());
        List<Wire> wires = graph.into(end);
        PortType own = new TreeSet<>(in.accepts()).getFirst();
        for (int i = 0; i < Math.max(1, wires.size()); i++) {
            PortType type = i < wires.size() ? types.of(wires.get(i).from()).orElse(own) : own;
            docks.add(new Dock(end, false, type, 0, 0));
        }
    }

    private Dock outDock(Node node, String port) {
        Wire.End end = new Wire.End(node.id(), port);
        return new Dock(end, true, types.of(end).orElse(PortType.STREAM), 0, 0);
    }

    /// A node of a missing kind keeps the ports that its wires name.
    private void unknownPorts(Node node, Rectangle2D area, List<Dock> docks) {
        List<Dock> ins =
                pipeline.wires().stream()
                        .filter(wire -> wire.to().node().equals(node.id()))
                        .map(wire -> new Dock(wire.to(), false, PortType.STREAM, 0, 0))
                        .toList();
        place(ins, area.getMinX(), node.y() + Sizes.LINE, area, docks);
        List<Dock> outs =
                graph.leaving(node.id()).stream()
                        .map(wire -> new Dock(wire.from(), true, PortType.STREAM, 0, 0))
                        .toList();
        place(outs, area.getMaxX(), node.y() + Sizes.LINE, area, docks);
    }

    private static void place(
            List<Dock> unplaced, double x, double line, Rectangle2D area, List<Dock> docks) {
        int count = unplaced.size();
        double room = area.getHeight() - 2 * EDGE;
        double gap = count < 2 ? 0 : Math.min(PORT_GAP, room / (count - 1));
        double apart = gap < LEAST_PORT_GAP ? 0 : gap;
        double centred = line - apart * (count - 1) / 2;
        double top = Math.max(area.getMinY() + Math.min(EDGE, area.getHeight() / 2), centred);
        for (int i = 0; i < count; i++) {
            Dock dock = unplaced.get(i);
            docks.add(new Dock(dock.end(), dock.out(), dock.type(), x, top + i * apart));
        }
    }
}
