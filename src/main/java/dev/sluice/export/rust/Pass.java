package dev.sluice.export.rust;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.PortTypes;
import dev.sluice.catalog.Producing;
import dev.sluice.catalog.RustChannel;
import dev.sluice.export.rust.RustExport.Known;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Coercion;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.RustType.Never;
import dev.sluice.expr.rust.Types;
import dev.sluice.expr.rust.Untranslatable;
import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.pipeline.Wire;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One writing of the whole program, from what the one before found out about types.
final class Pass {
    /// A chain of calls that is longer goes on several lines.
    private static final int LONGEST = 60;

    private final Pipeline pipeline;
    private final Catalog catalog;
    private final Clock clock;
    private final Known known;
    private final Graph graph;
    private final PortTypes types;
    private final NodeNames names;
    private final RustFile file = new RustFile();
    private final Map<String, Problem> refusals = new LinkedHashMap<>();
    private final Map<String, RustType> channels = new HashMap<>();
    private final Map<String, RustType> errors = new HashMap<>();
    private final Map<String, RustChannel> made = new HashMap<>();
    private Text text = new Text();
    private boolean timed;

    Pass(Pipeline pipeline, Catalog catalog, Clock clock, Known known) {
        this.pipeline = pipeline;
        this.catalog = catalog;
        this.clock = clock;
        this.known = known;
        this.graph = new Graph(pipeline);
        this.types = new PortTypes(graph, catalog);
        this.names = new NodeNames(pipeline);
    }

    void write() {
        text = new Program(this).text();
    }

    Text text() {
        return text;
    }

    Known known() {
        return new Known(channels, errors, false);
    }

    /// Why it cannot be written, in document order.
    List<Problem> refusals() {
        return pipeline.nodes().stream()
                .map(node -> Optional.ofNullable(refusals.get(node.id())))
                .flatMap(Optional::stream)
                .toList();
    }

    Pipeline pipeline() {
        return pipeline;
    }

    RustFile file() {
        return file;
    }

    NodeNames names() {
        return names;
    }

    boolean virtual() {
        return clock == Clock.VIRTUAL;
    }

    long seed() {
        return pipeline.settings().seed();
    }

    /// Notes that the program looks at the time since its start.
    void timed() {
        timed = true;
    }

    boolean isTimed() {
        return timed;
    }

    NodeKind kind(Node node) {
        return catalog.kind(node.kind()).orElseThrow();
    }

    NodeEmission emission(Node node) {
        return new NodeEmission(this, node, kind(node));
    }

    /// What `writing` gives, or a refusal of this node.
    <T> Optional<T> attempt(Node node, java.util.function.Supplier<T> writing) {
        try {
            return Optional.of(writing.get());
        } catch (Untranslatable refusal) {
            refusals.putIfAbsent(
                    node.id(),
                    Problem.error(
                            Problem.Place.node(node.id()),
                            "“"
                                    + node.title()
                                    + "” cannot be exported to Rust. "
                                    + refusal.sentence(),
                            ""));
            return Optional.empty();
        }
    }

    List<Wire.End> into(String node, String port) {
        return graph.into(new Wire.End(node, port)).stream().map(Wire::from).toList();
    }

    String only(String node, String port) {
        return into(node, port).getFirst().node();
    }

    PortType type(String node, String port) {
        return types.of(into(node, port).getFirst()).orElseThrow();
    }

    /// The chain that ends in this node.
    Chain chain(String id) {
        Node node = graph.node(id).orElseThrow();
        return attempt(node, () -> written(node)).orElseGet(() -> refused(node));
    }

    private Chain written(Node node) {
        return switch (kind(node)) {
            case NodeKind.Operator operator -> operator.rust(emission(node));
            case NodeKind.Boundary _ ->
                    throw emission(node).refusal("Task boundaries are not exported yet.");
            case NodeKind.Producer _, NodeKind.Conduit _, NodeKind.Sink _ ->
                    throw new IllegalArgumentException("“" + node.id() + "” is not a stream");
        };
    }

    private Chain refused(Node node) {
        Chain chain = Chain.of(node.id(), "todo", new Never());
        boolean fallible =
                types.of(new Wire.End(node.id(), kind(node).spec().outs().getFirst().id()))
                        .equals(Optional.of(PortType.FALLIBLE));
        return fallible ? chain.failing(new Never()) : chain;
    }

    /// How the channel is made.
    RustChannel channel(Node node) {
        return made.computeIfAbsent(
                node.id(),
                id ->
                        attempt(node, () -> ((NodeKind.Conduit) kind(node)).rust(emission(node)))
                                .orElseGet(
                                        () ->
                                                new RustChannel(
                                                        "tokio::sync::mpsc",
                                                        "mpsc::channel::<{}>(1)",
                                                        true)));
    }

    RustType item(String channel) {
        return known.channels().getOrDefault(channel, new Never());
    }

    Emission.Receiving receiving(String channel) {
        Node node = graph.node(channel).orElseThrow();
        return new Emission.Receiving(
                names.of(channel) + "_rx", item(channel), channel(node).bounded());
    }

    /// The producers of a channel, in document order.
    List<Node> producers(String channel) {
        return pipeline.nodes().stream()
                .filter(node -> kind(node) instanceof NodeKind.Producer)
                .filter(node -> target(node).equals(channel))
                .toList();
    }

    String target(Node producer) {
        return graph.leaving(producer.id()).getFirst().to().node();
    }

    /// The variable that a producer sends by.
    String sender(Node producer) {
        String channel = target(producer);
        return last(producer) ? names.of(channel) + "_tx" : names.of(producer.id()) + "_tx";
    }

    /// Whether the producer takes the sender that was made with the channel.
    boolean last(Node producer) {
        return producers(target(producer)).getLast().equals(producer);
    }

    List<String> send(Node producer, Code item) {
        String target = target(producer);
        channels.merge(target, item.type(), Types::join);
        Node channel = graph.node(target).orElseThrow();
        String fitted = new Coercion(file).owned(item, Types.join(item(target), item.type()));
        String sender = sender(producer);
        NodeEmission e = emission(producer);
        String gone = sending(e, channel(channel), sender, fitted);
        if (Layout.flat(gone).length() <= LONGEST) {
            return List.of("if " + gone + " " + Layout.block("break;"));
        }
        String named = sending(e, channel(channel), sender, "item");
        return List.of("let item = " + fitted + ";", "if " + named + " " + Layout.block("break;"));
    }

    private String sending(NodeEmission e, RustChannel channel, String sender, String item) {
        if (!channel.bounded()) {
            return Layout.call(sender + ".send", item) + ".is_err()";
        }
        return switch (e.get(Producing.SENDS)) {
            case SEND -> Layout.call(sender + ".send", item) + ".await.is_err()";
            case TRY_SEND -> {
                file.path("tokio::sync::mpsc::error::TrySendError");
                yield "let Err(TrySendError::Closed(_)) = "
                        + Layout.call(sender + ".try_send", item);
            }
            case SEND_TIMEOUT -> {
                file.path("tokio::sync::mpsc::error::SendTimeoutError");
                file.path("std::time::Duration");
                yield "let Err(SendTimeoutError::Closed(_)) = "
                        + Layout.call(
                                sender + ".send_timeout",
                                item,
                                Literals.duration(e.get(Producing.TIMEOUT)))
                        + ".await";
            }
        };
    }

    RustType chosenErrors(String node) {
        return known.errors().getOrDefault(node, known.first() ? new Never() : new RustType.Text());
    }

    void chosen(String node, RustType type) {
        if (!(type instanceof Never)) {
            errors.merge(node, Types.wide(type), Types::join);
        }
    }
}
