package dev.sluice.catalog;

import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Problem.Place;
import dev.sluice.pipeline.Wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks what is wired to what.
final class WireChecks {
    private final Pipeline pipeline;
    private final Catalog catalog;
    private final Graph graph;
    private final PortTypes types;
    private final Set<Wire> wires = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private WireChecks(Pipeline pipeline, Catalog catalog) {
        this.pipeline = pipeline;
        this.catalog = catalog;
        this.graph = new Graph(pipeline);
        this.types = new PortTypes(graph, catalog);
    }

    static List<Problem> check(Pipeline pipeline, Catalog catalog) {
        WireChecks checks = new WireChecks(pipeline, catalog);
        if (checks.circle()) {
            return checks.problems;
        }
        Set<Wire.End> outputs = new HashSet<>();
        Set<Wire.End> inputs = new HashSet<>();
        for (Wire wire : pipeline.wires()) {
            checks.wire(wire, outputs, inputs);
        }
        pipeline.nodes().forEach(node -> checks.open(node, outputs, inputs));
        ChainLength.check(pipeline, catalog).ifPresent(checks.problems::add);
        return checks.problems;
    }

    private void wire(Wire wire, Set<Wire.End> outputs, Set<Wire.End> inputs) {
        Optional<Port> from = end(wire, wire.from(), true);
        Optional<Port> to = end(wire, wire.to(), false);
        boolean secondOut = !outputs.add(wire.from());
        boolean secondIn = !inputs.add(wire.to());
        if (!(from.orElse(null) instanceof Port.Out out)
                || !(to.orElse(null) instanceof Port.In in)) {
            return;
        }
        if (!wires.add(wire)) {
            error(
                    wire,
                    "The wire from “" + wire.from() + "” to “" + wire.to() + "” stands twice.",
                    "Delete one.");
            return;
        }
        if (secondOut && !out.many()) {
            error(
                    wire,
                    "Two wires start at “" + wire.from() + "”.",
                    "It can feed only one; delete the other.");
        }
        if (secondIn && !in.many()) {
            error(
                    wire,
                    "Two wires end at “" + wire.to() + "”.",
                    in.accepts().contains(PortType.SENDER)
                            ? "Its sender cannot be cloned; delete one."
                            : "Put “merge” between, or delete one.");
        }
        usedUp(wire).ifPresent(problems::add);
        types.of(wire.from())
                .filter(type -> !in.accepts().contains(type))
                .ifPresent(type -> mismatch(wire, Connecting.mismatch(type, in)));
    }

    /// A producer that would send more than its channel takes.
    private Optional<Problem> usedUp(Wire wire) {
        return graph.node(wire.to().node())
                .flatMap(node -> catalog.kind(node.kind()))
                .filter(kind -> kind instanceof NodeKind.Conduit channel && channel.takesOne())
                .flatMap(channel -> graph.node(wire.from().node()))
                .filter(producer -> !sendsOne(producer))
                .map(
                        producer ->
                                Problem.warning(
                                        Place.node(producer.id()),
                                        "“"
                                                + producer.title()
                                                + "” may make more than one item, and “"
                                                + wire.to().node()
                                                + "” takes one: it ends after the first; to send"
                                                + " another does not compile in Rust.",
                                        "Let it make one item, or use another channel."));
    }

    private boolean sendsOne(Node producer) {
        Object count =
                catalog.spec(producer.kind())
                        .flatMap(spec -> spec.param("count"))
                        .map(param -> producer.params().getOrDefault("count", param.fallbackJson()))
                        .orElse("unknown");
        return count instanceof Long number && number <= 1;
    }

    private void mismatch(Wire wire, Connecting.Verdict.Refused refused) {
        String sentence =
                "The wire from “" + wire.from() + "” to “" + wire.to() + "”: " + refused.sentence();
        Problem problem = Problem.error(Place.wire(wire), sentence, "");
        List<String> between = refused.between();
        boolean known = between.stream().allMatch(kind -> catalog.kind(kind).isPresent());
        problems.add(
                between.isEmpty() || !known ? problem : problem.withFixes(bridge(wire, between)));
    }

    private Edit bridge(Wire wire, List<String> between) {
        Edit drawn = new Connecting(pipeline, catalog).bridge(wire, between);
        return new Edits.Both(drawn.name(), new Edits.Disconnect(Set.of(wire)), drawn);
    }

    /// The port at an end; empty after saying that there is none, or where the kind is unknown.
    private Optional<Port> end(Wire wire, Wire.End end, boolean out) {
        Optional<Node> node = graph.node(end.node());
        if (node.isEmpty()) {
            error(
                    wire,
                    "A wire "
                            + (out ? "starts" : "ends")
                            + " at “"
                            + end
                            + "”, but there is no node “"
                            + end.node()
                            + "”.",
                    near(end));
            return Optional.empty();
        }
        Optional<Spec> spec = catalog.spec(node.get().kind());
        if (spec.isEmpty()) {
            return Optional.empty();
        }
        Optional<Port> port =
                out
                        ? spec.get().out(end.port()).map(Port.class::cast)
                        : spec.get().in(end.port()).map(Port.class::cast);
        if (port.isEmpty()) {
            List<String> ids =
                    out
                            ? spec.get().outs().stream().map(Port.Out::id).toList()
                            : spec.get().ins().stream().map(Port.In::id).toList();
            String side = out ? "output" : "input";
            error(
                    wire,
                    "“" + end.node() + "” has no " + side + " “" + end.port() + "”.",
                    ids.isEmpty()
                            ? "It has no " + side + " at all."
                            : "It has: " + String.join(", ", ids) + ".");
        }
        return port;
    }

    private String near(Wire.End end) {
        return Suggestion.near(end.node(), pipeline.nodes().stream().map(Node::id).toList())
                .map(near -> "Did you mean “" + near + "”?")
                .orElse("Add the node, or delete the wire.");
    }

    private void open(Node node, Set<Wire.End> outputs, Set<Wire.End> inputs) {
        Optional<NodeKind> kind = catalog.kind(node.kind());
        if (kind.isEmpty()) {
            return;
        }
        boolean conduit = kind.get() instanceof NodeKind.Conduit;
        for (Port.In in : kind.get().spec().ins()) {
            if (!inputs.contains(new Wire.End(node.id(), in.id()))) {
                problems.add(conduit ? lonely(node) : in.many() ? idle(node) : hungry(node, in));
            }
        }
        for (Port.Out out : kind.get().spec().outs()) {
            if (!outputs.contains(new Wire.End(node.id(), out.id()))) {
                problems.add(unheard(node, kind.get()));
            }
        }
    }

    private static Problem hungry(Node node, Port.In in) {
        return Problem.error(
                Place.node(node.id()),
                "Nothing is wired to “" + in.id() + "” of “" + node.title() + "”.",
                "It takes "
                        + in.accepts().stream()
                                .sorted()
                                .map(Connecting::words)
                                .reduce((left, right) -> left + " or " + right)
                                .orElse("nothing")
                        + ".");
    }

    private static Problem idle(Node node) {
        return Problem.warning(
                Place.node(node.id()),
                "Nothing is wired to “" + node.title() + "”: it ends at once.",
                "Wire a stream to it.");
    }

    private static Problem lonely(Node node) {
        return Problem.warning(
                Place.node(node.id()),
                "Nobody sends into “" + node.title() + "”: it ends at once.",
                "Wire a producer to it.");
    }

    private static Problem unheard(Node node, NodeKind kind) {
        return switch (kind) {
            case NodeKind.Producer _ ->
                    Problem.error(
                            Place.node(node.id()),
                            "“" + node.title() + "” sends nowhere.",
                            "Wire it to a channel, or delete it.");
            case NodeKind.Conduit _ ->
                    Problem.warning(
                            Place.node(node.id()),
                            "Nobody receives from “"
                                    + node.title()
                                    + "”: its receiver is dropped at once and every send fails.",
                            "Wire “receiver_stream” to it.");
            default ->
                    Problem.warning(
                            Place.node(node.id()),
                            "Nobody polls “"
                                    + node.title()
                                    + "”, so it does nothing: streams are lazy.",
                            "Wire a sink to it.");
        };
    }

    private boolean circle() {
        Set<String> finished = new HashSet<>();
        for (Node node : pipeline.nodes()) {
            Optional<Wire> closing = Circle.closing(node.id(), graph, finished);
            if (closing.isPresent()) {
                error(
                        closing.get(),
                        "The wire from “"
                                + closing.get().from()
                                + "” to “"
                                + closing.get().to()
                                + "” closes a circle.",
                        "Items cannot flow back; delete one of its wires.");
                return true;
            }
        }
        return false;
    }

    private void error(Wire wire, String sentence, String remedy) {
        problems.add(Problem.error(Place.wire(wire), sentence, remedy));
    }
}
