package dev.sluice.plan;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.ParamType.Editor;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/// A random pipeline of any kinds of a catalog, grown from its sinks upwards along the types of the ports.
final class Grown {
    private static final int DEEP = 40;

    private final List<NodeKind> kinds;
    private final Map<PortType, Integer> heights = new EnumMap<>(PortType.class);
    private final RandomGenerator random;
    private final RandomParams params;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    private final Deque<Loose> loose = new ArrayDeque<>();
    private final List<Loose> shared = new ArrayList<>();

    /// An output that nothing is wired to yet, or that takes more wires.
    private record Loose(Wire.End end, PortType type) {}

    private record Giving(NodeKind kind, Port.Out out) {}

    Grown(Catalog catalog, RandomGenerator random) {
        this.kinds = catalog.kinds().stream().filter(kind -> !reachesOut(kind)).toList();
        this.random = random;
        this.params = new RandomParams(random);
        for (int round = 0; round < DEEP; round++) {
            for (PortType type : PortType.values()) {
                giving(type).stream()
                        .mapToInt(giving -> height(giving.kind()))
                        .min()
                        .ifPresent(height -> heights.put(type, height));
            }
        }
    }

    /// The kinds that may take part.
    static List<String> kinds(Catalog catalog) {
        return catalog.kinds().stream()
                .filter(kind -> !reachesOut(kind))
                .map(kind -> kind.spec().id())
                .toList();
    }

    /// What reads or writes files has tests of its own.
    private static boolean reachesOut(NodeKind kind) {
        return kind.spec().params().stream()
                .anyMatch(param -> param.type().editor() instanceof Editor.File);
    }

    Pipeline pipeline() {
        int sinks = random.nextInt(4) == 0 ? 2 : 1;
        for (int i = 0; i < sinks; i++) {
            sink(Optional.empty());
        }
        while (!loose.isEmpty()) {
            Loose end = loose.remove();
            if (end.type() == PortType.SENDER) {
                channel(end);
            } else {
                sink(Optional.of(end));
            }
        }
        return Pipeline.EMPTY.withNodes(nodes).withWires(wires);
    }

    /// A sink of what is given, or of whatever grows above it.
    private void sink(Optional<Loose> given) {
        List<NodeKind> fitting =
                kinds.stream()
                        .filter(NodeKind.Sink.class::isInstance)
                        .filter(
                                kind ->
                                        given.isEmpty()
                                                || kind.spec().ins().stream()
                                                        .allMatch(
                                                                in ->
                                                                        in.accepts()
                                                                                .contains(
                                                                                        given.get()
                                                                                                .type())))
                        .toList();
        NodeKind kind = pick(fitting);
        String id = add(kind);
        given.ifPresentOrElse(
                end -> wire(end.end(), id, kind.spec().ins().getFirst()),
                () -> feed(id, kind, random.nextInt(2, 8), Optional.empty()));
    }

    /// A channel behind senders that have none.
    private void channel(Loose senders) {
        Giving giving =
                pick(
                        giving(PortType.RECEIVER).stream()
                                .filter(candidate -> candidate.kind() instanceof NodeKind.Conduit)
                                .toList());
        String id = add(giving.kind());
        wire(senders.end(), id, giving.kind().spec().ins().getFirst());
        loose.add(new Loose(new Wire.End(id, giving.out().id()), PortType.RECEIVER));
    }

    private void feed(String id, NodeKind kind, int depth, Optional<PortType> wanted) {
        Optional<PortType> common = wanted;
        for (Port.In in : kind.spec().ins()) {
            int wires = in.many() ? random.nextInt(1, 4) : 1;
            for (int i = 0; i < wires; i++) {
                PortType type =
                        common.filter(in.accepts()::contains)
                                .orElseGet(() -> pick(growing(in, depth)));
                common = Optional.of(type);
                wire(source(type, depth - 1), id, in);
            }
        }
    }

    private List<PortType> growing(Port.In in, int depth) {
        int least =
                in.accepts().stream()
                        .mapToInt(type -> heights.getOrDefault(type, DEEP))
                        .min()
                        .orElse(0);
        return in.accepts().stream()
                .sorted()
                .filter(type -> heights.getOrDefault(type, DEEP) <= Math.max(least, depth))
                .toList();
    }

    /// An output of this type, of a node that exists or of a new one.
    private Wire.End source(PortType type, int depth) {
        List<Loose> known = shared.stream().filter(end -> end.type() == type).toList();
        if (!known.isEmpty() && random.nextInt(3) == 0) {
            return pick(known).end();
        }
        List<Giving> fitting =
                giving(type).stream()
                        .filter(
                                giving ->
                                        height(giving.kind())
                                                <= Math.max(depth, heights.getOrDefault(type, 0)))
                        .toList();
        Giving giving = pick(fitting);
        NodeKind kind = giving.kind();
        String id = add(kind);
        feed(id, kind, depth, like(giving.out(), type));
        for (Port.Out out : kind.spec().outs()) {
            Wire.End end = new Wire.End(id, out.id());
            if (!out.equals(giving.out())) {
                loose.add(new Loose(end, fixed(out).orElse(type)));
            } else if (out.many()) {
                shared.add(new Loose(end, type));
            }
        }
        return ended(kind, new Wire.End(id, giving.out().id()));
    }

    /// What never waits and never ends is cut short.
    private Wire.End ended(NodeKind kind, Wire.End out) {
        if (!(kind instanceof NodeKind.Operator operator) || !operator.endless()) {
            return out;
        }
        Node take = Node.of("n" + nodes.size(), "take", 0, 0);
        nodes.add(take.withParam("n", (long) random.nextInt(6)));
        wires.add(new Wire(out, new Wire.End(take.id(), "in")));
        return new Wire.End(take.id(), "out");
    }

    private List<Giving> giving(PortType type) {
        List<Giving> giving = new ArrayList<>();
        for (NodeKind kind : kinds) {
            for (Port.Out out : kind.spec().outs()) {
                if (fixed(out).map(type::equals).orElseGet(() -> passes(kind, out, type))) {
                    giving.add(new Giving(kind, out));
                }
            }
        }
        return giving;
    }

    private static boolean passes(NodeKind kind, Port.Out out, PortType type) {
        return kind.spec().ins().stream()
                .filter(in -> out.type().equals(new Port.Type.Like(in.id())))
                .anyMatch(in -> in.accepts().contains(type));
    }

    private static Optional<PortType> fixed(Port.Out out) {
        return out.type() instanceof Port.Type.Fixed(PortType type)
                ? Optional.of(type)
                : Optional.empty();
    }

    private static Optional<PortType> like(Port.Out out, PortType type) {
        return fixed(out).isPresent() ? Optional.empty() : Optional.of(type);
    }

    /// How many nodes there are at least from here to a source.
    private int height(NodeKind kind) {
        return kind.spec().ins().stream()
                .mapToInt(
                        in ->
                                1
                                        + in.accepts().stream()
                                                .mapToInt(type -> heights.getOrDefault(type, DEEP))
                                                .min()
                                                .orElse(DEEP))
                .max()
                .orElse(0);
    }

    private String add(NodeKind kind) {
        Node node = Node.of("n" + nodes.size(), kind.spec().id(), 0, 0);
        for (Param<?> param : kind.spec().params()) {
            if (random.nextInt(4) > 0 || param.fallback().equals(OptionalLong.empty())) {
                node = node.withParam(param.id(), params.value(param));
            }
        }
        nodes.add(node);
        return node.id();
    }

    private void wire(Wire.End from, String to, Port.In in) {
        wires.add(new Wire(from, new Wire.End(to, in.id())));
    }

    private <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
