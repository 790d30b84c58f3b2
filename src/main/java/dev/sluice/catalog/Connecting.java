package dev.sluice.catalog;

import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.List;
import java.util.Optional;

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
        /// @param between the kind of node that goes between, where one does
        record Refused(String sentence, Optional<String> between) implements Verdict {}
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
        return fits(wire, in.get());
    }

    /// Says why a type does not fit an input, and what goes between.
    static Verdict.Refused mismatch(PortType type, Port.In in) {
        String sentence = "This is " + words(type) + "; “" + in.id() + "” takes " + words(in) + ".";
        return between(type, in)
                .map(
                        kind ->
                                new Verdict.Refused(
                                        sentence + " Put “" + kind + "” between.",
                                        Optional.of(kind)))
                .orElseGet(() -> refused(sentence));
    }

    private Verdict fits(Wire wire, Port.In in) {
        return new Verdict.Fits(
                pipeline.wires().stream()
                        .filter(
                                old ->
                                        old.from().equals(wire.from())
                                                || (old.to().equals(wire.to()) && !in.many()))
                        .filter(old -> !old.equals(wire))
                        .toList());
    }

    /// The edit that puts a node of kind `between` into a refused wire.
    public Edit bridge(Wire wire, String between) {
        Node from = pipeline.node(wire.from().node()).orElseThrow();
        Node to = pipeline.node(wire.to().node()).orElseThrow();
        Spec spec = catalog.spec(between).orElseThrow();
        String id = Edits.freshId(pipeline, between);
        Node node = Node.of(id, between, (from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        Wire first = new Wire(wire.from(), new Wire.End(id, spec.ins().getFirst().id()));
        Wire second = new Wire(new Wire.End(id, spec.outs().getFirst().id()), wire.to());
        return new Edits.Add("Connect through " + between, List.of(node), List.of(first, second));
    }

    private static Optional<String> between(PortType type, Port.In in) {
        boolean plain = in.accepts().contains(PortType.STREAM);
        boolean fallible = in.accepts().contains(PortType.FALLIBLE);
        return switch (type) {
            case RECEIVER -> plain ? Optional.of("receiver_stream") : Optional.empty();
            case STREAM -> fallible ? Optional.of("ok") : Optional.empty();
            case FALLIBLE -> plain ? Optional.of("drop_err") : Optional.empty();
            case SENDER ->
                    plain || in.accepts().contains(PortType.RECEIVER)
                            ? Optional.of("mpsc")
                            : Optional.empty();
        };
    }

    /// A type as an article and a noun.
    public static String words(PortType type) {
        return switch (type) {
            case SENDER -> "a sender of a channel";
            case RECEIVER -> "the receiver of a channel";
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
        return new Verdict.Refused(sentence, Optional.empty());
    }

    private Optional<Spec> spec(String node) {
        return pipeline.node(node).flatMap(found -> catalog.spec(found.kind()));
    }
}
