package dev.sluice.export;

import dev.sluice.catalog.Bypass;
import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.PortTypes;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Task;
import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A document as boxes, frames and lines, for notations that do the layout themselves.
///
/// @param loose what belongs to no task: channels, and in a draft what nobody polls
record Drawing(String name, List<Frame> tasks, List<Box> loose, List<Line> lines) {
    Drawing {
        tasks = List.copyOf(tasks);
        loose = List.copyOf(loose);
        lines = List.copyOf(lines);
    }

    /// A task with what it polls.
    record Frame(String title, List<Box> boxes) {
        Frame {
            boxes = List.copyOf(boxes);
        }
    }

    /// A node.
    record Box(String id, Role role, Caption caption) {}

    enum Role {
        PRODUCER,
        CHANNEL,
        OPERATOR,
        SINK,
        UNKNOWN
    }

    /// A wire.
    ///
    /// @param tail the port it starts at, where the node has several
    /// @param head the port it ends at, where the node has several
    record Line(String from, String to, Style style, String tail, String head) {}

    enum Style {
        /// Into a channel, or out of it.
        CHANNEL,
        STREAM,
        FALLIBLE
    }

    /// Bypassed nodes and wires with an end at no node are left out.
    static Drawing of(Pipeline document, Catalog catalog) {
        Pipeline pipeline = Bypass.applied(document, catalog);
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (Node node : pipeline.nodes()) {
            Role role = role(catalog.kind(node.kind()).orElse(null));
            boxes.put(node.id(), new Box(node.id(), role, Caption.of(node, catalog)));
        }
        Map<String, Box> loose = new LinkedHashMap<>(boxes);
        List<Frame> frames = new ArrayList<>();
        for (Task task : Task.all(pipeline, catalog)) {
            List<Box> polled = new ArrayList<>();
            for (String id : task.nodes()) {
                Optional.ofNullable(loose.remove(id)).ifPresent(polled::add);
            }
            frames.add(new Frame("task " + task.name(), polled));
        }
        return new Drawing(
                pipeline.name(),
                frames,
                List.copyOf(loose.values()),
                new Wires(pipeline, catalog).lines());
    }

    private static Role role(@Nullable NodeKind kind) {
        return switch (kind) {
            case NodeKind.Producer _ -> Role.PRODUCER;
            case NodeKind.Conduit _ -> Role.CHANNEL;
            case NodeKind.Operator _, NodeKind.Boundary _ -> Role.OPERATOR;
            case NodeKind.Sink _ -> Role.SINK;
            case null -> Role.UNKNOWN;
        };
    }

    /// Turns wires into lines.
    private record Wires(Pipeline pipeline, Catalog catalog, Graph graph, PortTypes types) {
        Wires(Pipeline pipeline, Catalog catalog) {
            this(pipeline, catalog, new Graph(pipeline));
        }

        private Wires(Pipeline pipeline, Catalog catalog, Graph graph) {
            this(pipeline, catalog, graph, new PortTypes(graph, catalog));
        }

        List<Line> lines() {
            return pipeline.wires().stream()
                    .filter(wire -> graph.node(wire.from().node()).isPresent())
                    .filter(wire -> graph.node(wire.to().node()).isPresent())
                    .map(this::line)
                    .toList();
        }

        private Line line(Wire wire) {
            Style style = types.of(wire.from()).map(Wires::style).orElse(Style.STREAM);
            return new Line(
                    wire.from().node(),
                    wire.to().node(),
                    style,
                    tail(wire.from()),
                    head(wire.to()));
        }

        private static Style style(PortType type) {
            return switch (type) {
                case SENDER, RECEIVER, BROADCAST_RECEIVER, WATCH_RECEIVER, ONESHOT_RECEIVER ->
                        Style.CHANNEL;
                case STREAM -> Style.STREAM;
                case FALLIBLE -> Style.FALLIBLE;
            };
        }

        private String tail(Wire.End end) {
            List<Port.Out> outs = spec(end, Spec::outs);
            return outs.size() == 1 ? "" : end.port();
        }

        private String head(Wire.End end) {
            List<Port.In> ins = spec(end, Spec::ins);
            return ins.size() == 1 ? "" : end.port();
        }

        private <P> List<P> spec(Wire.End end, Function<Spec, List<P>> ports) {
            return graph.node(end.node())
                    .flatMap(node -> catalog.spec(node.kind()))
                    .map(ports)
                    .orElse(List.of());
        }
    }
}
