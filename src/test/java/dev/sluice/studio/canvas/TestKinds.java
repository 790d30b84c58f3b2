package dev.sluice.studio.canvas;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Example;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Help;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.OpenChannel;
import dev.sluice.catalog.Outcome;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.ParamType;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.Future;
import dev.sluice.stream.Stream;

import java.util.List;
import java.util.Map;

/// Kinds that can be drawn and not run.
public final class TestKinds {
    private static final Port.In PLAIN = Port.In.of("in", PortType.STREAM);
    private static final Port.Out STREAM = Port.Out.of("out", PortType.STREAM);

    public static final Catalog CATALOG =
            Catalog.of(
                    List.of(
                            kind(
                                    spec(
                                            "range",
                                            Family.PRODUCERS,
                                            List.of(),
                                            List.of(Port.Out.of("out", PortType.SENDER)),
                                            time("every"))),
                            kind(
                                    spec(
                                            "mpsc",
                                            Family.CHANNELS,
                                            List.of(Port.In.many("in", PortType.SENDER)),
                                            List.of(Port.Out.of("out", PortType.RECEIVER)),
                                            whole("capacity", 8L))),
                            kind(
                                    spec(
                                            "broadcast",
                                            Family.CHANNELS,
                                            List.of(Port.In.many("in", PortType.SENDER)),
                                            List.of(Port.Out.many("out", PortType.RECEIVER)),
                                            whole("capacity", 8L))),
                            kind(
                                    spec(
                                            "receiver_stream",
                                            Family.ADAPTERS,
                                            List.of(Port.In.of("in", PortType.RECEIVER)),
                                            List.of(STREAM))),
                            kind(
                                    spec(
                                            "iter",
                                            Family.SOURCES,
                                            List.of(),
                                            List.of(STREAM),
                                            time("every"))),
                            kind(
                                    spec(
                                            "map",
                                            Family.OPERATORS,
                                            List.of(PLAIN),
                                            List.of(STREAM),
                                            code("item"))),
                            kind(
                                    spec(
                                            "buffer_unordered",
                                            Family.OPERATORS,
                                            List.of(PLAIN),
                                            List.of(STREAM),
                                            whole("limit", 3L),
                                            time("takes"))),
                            kind(
                                    spec(
                                            "merge",
                                            Family.COMBINING,
                                            List.of(PLAIN, Port.In.of("other", PortType.STREAM)),
                                            List.of(STREAM))),
                            kind(
                                    spec(
                                            "ok",
                                            Family.FALLIBLE,
                                            List.of(PLAIN),
                                            List.of(Port.Out.of("out", PortType.FALLIBLE)))),
                            kind(
                                    spec(
                                            "map_ok",
                                            Family.FALLIBLE,
                                            List.of(Port.In.of("in", PortType.FALLIBLE)),
                                            List.of(Port.Out.of("out", PortType.FALLIBLE)),
                                            code("item"))),
                            kind(
                                    spec(
                                            "for_each",
                                            Family.SINKS,
                                            List.of(
                                                    Port.In.of(
                                                            "in",
                                                            PortType.STREAM,
                                                            PortType.FALLIBLE)),
                                            List.of(),
                                            time("takes")))));

    private TestKinds() {}

    private static NodeKind kind(Spec spec) {
        return switch (spec.family()) {
            case PRODUCERS -> new Producer(spec);
            case CHANNELS -> new Conduit(spec);
            case SINKS -> new Sink(spec);
            case SOURCES, ADAPTERS, OPERATORS, COMBINING, FALLIBLE -> new Operator(spec);
        };
    }

    private record Producer(Spec spec) implements NodeKind.Producer {
        @Override
        public Stream<Item> open(Wiring wiring) {
            throw new UnsupportedOperationException();
        }
    }

    private record Conduit(Spec spec) implements NodeKind.Conduit {
        @Override
        public OpenChannel<Item> open(Wiring wiring) {
            throw new UnsupportedOperationException();
        }
    }

    private record Operator(Spec spec) implements NodeKind.Operator {
        @Override
        public Stream<?> open(Wiring wiring) {
            throw new UnsupportedOperationException();
        }
    }

    private record Sink(Spec spec) implements NodeKind.Sink {
        @Override
        public Future<Outcome> open(Wiring wiring) {
            throw new UnsupportedOperationException();
        }
    }

    private static Spec spec(
            String id, Family family, List<Port.In> ins, List<Port.Out> outs, Param<?>... params) {
        String label = Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('_', ' ');
        Help help = new Help("", "", "", "", "", "");
        return new Spec(
                id,
                label,
                family,
                ins,
                outs,
                List.of(params),
                help,
                new Example(List.of(), Map.of(), List.of("")),
                false,
                List.of(),
                List.of());
    }

    private static Param<Object> time(String id) {
        return new Param<>(id, id, new Plain(new ParamType.Editor.Time("50ms")), "0ms", "");
    }

    private static Param<Object> whole(String id, long fallback) {
        return new Param<>(
                id,
                id,
                new Plain(new ParamType.Editor.Whole(1, 32, 100_000, "slots")),
                fallback,
                "");
    }

    private static Param<Object> code(String id) {
        return new Param<>(
                id, id, new Plain(new ParamType.Editor.Code(List.of("item"))), "item", "");
    }

    private record Plain(Editor editor) implements ParamType<Object> {
        @Override
        public Parsed<Object> parse(Object json) {
            return new Parsed.Good<>(json);
        }

        @Override
        public Object json(Object value) {
            return value;
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of();
        }
    }
}
