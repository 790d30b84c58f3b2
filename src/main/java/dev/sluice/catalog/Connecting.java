package dev.sluice.catalog;

import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Judges whether a wire may be drawn, and says why not.
public final class Connecting {
    private final Pipeline pipeline;
    private final Catalog catalog;
    private final Graph graph;
    private final PortTypes types;

    public Connecting(Pipeline pipeline, Catalog catalog) {
        this.pipeline = pipeline;
        this.catalog = catalog;
        this.graph = new Graph(pipeline);
        this.types = new PortTypes(graph, catalog);
    }

    /// What became of a wire.
    public sealed interface Verdict {
        /// It fits; `instead` are the wires it takes the place of.
        record Fits(List<Wire> instead) implements Verdict {
            public Fits {
                instead = List.copyOf(instead);
            }
        }

        /// It does not fit.
        ///
        /// @param between the kinds of nodes that go between, one after another, where some do
        record Refused(String sentence, List<String> between) implements Verdict {
            public Refused {
                between = List.copyOf(between);
            }
        }
    }

    /// Judges a wire that is not drawn yet.
    public Verdict judge(Wire wire) {
        if (wire.from().node().equals(wire.to().node())) {
            return refused("A node cannot feed itself.");
        }
        Optional<Port.In> in = spec(wire.to().node()).flatMap(spec -> spec.in(wire.to().port()));
        Optional<Port.Out> out =
                spec(wire.from().node()).flatMap(spec -> spec.out(wire.from().port()));
        if (in.isEmpty() || out.isEmpty()) {
            return refused("A wire goes from an output to an input.");
        }
        if (graph.reaches(wire.to().node(), wire.from().node())) {
            return refused(
                    "That would close a circle: “"
                            + wire.to().node()
                            + "” already feeds “"
                            + wire.from().node()
                            + "”.");
        }
        Optional<PortType> type = types.of(wire.from());
        if (type.isPresent() && !in.get().accepts().contains(type.get())) {
            return mismatch(type.get(), in.get());
        }
        return fits(wire, out.get(), in.get());
    }

    /// Says why a type does not fit an input, and what goes between.
    static Verdict.Refused mismatch(PortType type, Port.In in) {
        String sentence = "This is " + words(type) + "; “" + in.id() + "” takes " + words(in) + ".";
        List<String> between = between(type, in);
        return between.isEmpty()
                ? refused(sentence)
                : new Verdict.Refused(
                        sentence + " Put “" + String.join("” and “", between) + "” between.",
                        between);
    }

    private Verdict fits(Wire wire, Port.Out out, Port.In in) {
        List<Wire> instead = new ArrayList<>();
        if (!out.many()) {
            graph.leaving(wire.from().node()).stream()
                    .filter(old -> old.from().equals(wire.from()))
                    .forEach(instead::add);
        }
        if (!in.many()) {
            graph.into(wire.to()).stream()
                    .filter(old -> !instead.contains(old))
                    .forEach(instead::add);
        }
        instead.remove(wire);
        return new Verdict.Fits(instead);
    }

    /// The edit that puts nodes of these kinds into a refused wire.
    public Edit bridge(Wire wire, List<String> between) {
        Node from = pipeline.node(wire.from().node()).orElseThrow();
        Node to = pipeline.node(wire.to().node()).orElseThrow();
        List<Node> nodes = new ArrayList<>();
        List<Wire> wires = new ArrayList<>();
        Wire.End end = wire.from();
        for (String kind : between) {
            double share = (nodes.size() + 1.0) / (between.size() + 1);
            String id = Edits.freshId(pipeline, kind);
            Spec spec = catalog.spec(kind).orElseThrow();
            double x = from.x() + (to.x() - from.x()) * share;
            nodes.add(Node.of(id, kind, x, from.y() + (to.y() - from.y()) * share));
            wires.add(new Wire(end, new Wire.End(id, spec.ins().getFirst().id())));
            end = new Wire.End(id, spec.outs().getFirst().id());
        }
        wires.add(new Wire(end, wire.to()));
        return new Edits.Add("Connect through " + String.join(", ", between), nodes, wires);
    }

    private static List<String> between(PortType type, Port.In in) {
        return switch (type) {
            case RECEIVER -> plain("receiver_stream", in);
            case BROADCAST_RECEIVER -> fallible("broadcast_stream", in);
            case WATCH_RECEIVER -> plain("watch_stream", in);
            case ONESHOT_RECEIVER -> fallible("oneshot_stream", in);
            case STREAM ->
                    takes(in, PortType.FALLIBLE)
                            ? List.of("ok")
                            : takes(in, PortType.SENDER) ? List.of("forward") : List.of();
            case FALLIBLE ->
                    takes(in, PortType.STREAM)
                            ? List.of("drop_err")
                            : takes(in, PortType.SENDER)
                                    ? List.of("drop_err", "forward")
                                    : List.of();
            case SENDER -> channel(in);
        };
    }

    /// An adapter that makes a stream.
    private static List<String> plain(String adapter, Port.In in) {
        return takes(in, PortType.STREAM)
                ? List.of(adapter)
                : takes(in, PortType.FALLIBLE) ? List.of(adapter, "ok") : List.of();
    }

    /// An adapter that makes a stream of results.
    private static List<String> fallible(String adapter, Port.In in) {
        return takes(in, PortType.FALLIBLE)
                ? List.of(adapter)
                : takes(in, PortType.STREAM) ? List.of(adapter, "drop_err") : List.of();
    }

    private static List<String> channel(Port.In in) {
        for (PortType type : new TreeSet<>(in.accepts())) {
            switch (type) {
                case RECEIVER -> {
                    return List.of("mpsc");
                }
                case BROADCAST_RECEIVER -> {
                    return List.of("broadcast");
                }
                case WATCH_RECEIVER -> {
                    return List.of("watch");
                }
                case ONESHOT_RECEIVER -> {
                    return List.of("oneshot");
                }
                case STREAM -> {
                    return List.of("mpsc", "receiver_stream");
                }
                case FALLIBLE -> {
                    return List.of("mpsc", "receiver_stream", "ok");
                }
                case SENDER -> {}
            }
        }
        return List.of();
    }

    private static boolean takes(Port.In in, PortType type) {
        return in.accepts().contains(type);
    }

    /// A type as an article and a noun.
    public static String words(PortType type) {
        return switch (type) {
            case SENDER -> "a sender of a channel";
            case RECEIVER -> "the receiver of a channel";
            case BROADCAST_RECEIVER -> "a receiver of a broadcast channel";
            case WATCH_RECEIVER -> "a receiver of a watch channel";
            case ONESHOT_RECEIVER -> "the receiver of a oneshot channel";
            case STREAM -> "a stream";
            case FALLIBLE -> "a stream of results";
        };
    }

    private static String words(Port.In in) {
        return in.accepts().stream()
                .sorted()
                .map(Connecting::words)
                .reduce((left, right) -> left + " or " + right)
                .orElse("nothing");
    }

    private static Verdict.Refused refused(String sentence) {
        return new Verdict.Refused(sentence, List.of());
    }

    private Optional<Spec> spec(String node) {
        return graph.node(node).flatMap(found -> catalog.spec(found.kind()));
    }
}
