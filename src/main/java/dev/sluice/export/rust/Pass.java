package dev.sluice.export.rust;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.RustChannel;
import dev.sluice.export.Source;
import dev.sluice.export.rust.RustExport.Known;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.RustType.Never;
import dev.sluice.expr.rust.Types;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings.Clock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One writing of the whole program, from what the one before found out about types.
final class Pass {
    private static final RustChannel REFUSED =
            RustChannel.of(
                    "tokio::sync::mpsc", "mpsc::channel::<{}>(1)", RustChannel.Sender.BOUNDED);

    private final Source source;
    private final Known known;
    private final NodeNames names;
    private final RustFile file = new RustFile();
    private final Map<String, RustType> channels = new HashMap<>();
    private final Map<String, RustType> errors = new HashMap<>();
    private final Map<String, RustChannel> made = new HashMap<>();
    private Text text = new Text();
    private boolean timed;

    Pass(Pipeline pipeline, Catalog catalog, Clock clock, Known known) {
        this.source = new Source(pipeline, catalog, "Rust", clock == Clock.VIRTUAL);
        this.known = known;
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

    Source source() {
        return source;
    }

    RustFile file() {
        return file;
    }

    NodeNames names() {
        return names;
    }

    /// Notes that the program looks at the time since its start.
    void timed() {
        timed = true;
    }

    boolean isTimed() {
        return timed;
    }

    NodeEmission emission(Node node) {
        return new NodeEmission(this, node);
    }

    String only(String node, String port) {
        return source.into(node, port).getFirst().node();
    }

    PortType type(String node, String port) {
        return source.type(source.into(node, port).getFirst()).orElseThrow();
    }

    /// The chain that ends in this node.
    Chain chain(String id) {
        Node node = source.node(id);
        return source.attempt(node, () -> written(node)).orElseGet(() -> refused(node));
    }

    private Chain written(Node node) {
        return switch (source.kind(node)) {
            case NodeKind.Operator operator -> operator.rust(emission(node));
            case NodeKind.Boundary _ -> new Crossing(this, node).below();
            case NodeKind.Producer _, NodeKind.Conduit _, NodeKind.Sink _ ->
                    throw new IllegalArgumentException("“" + node.id() + "” is not a stream");
        };
    }

    private Chain refused(Node node) {
        Chain chain = Chain.of(node.id(), "todo", new Never());
        return source.fallible(node) ? chain.failing(new Never()) : chain;
    }

    /// How the channel is made.
    RustChannel channel(Node node) {
        return made.computeIfAbsent(
                node.id(),
                id -> source.attempt(node, () -> written(node, source.kind(node))).orElse(REFUSED));
    }

    private RustChannel written(Node node, NodeKind kind) {
        return switch (kind) {
            case NodeKind.Conduit channel -> {
                RustChannel written = channel.rust(emission(node));
                written.first()
                        .ifPresent(code -> channels.merge(node.id(), code.type(), Types::join));
                yield written;
            }
            case NodeKind.Boundary boundary -> boundary.rust(emission(node));
            case NodeKind.Producer _, NodeKind.Operator _, NodeKind.Sink _ ->
                    throw new IllegalArgumentException("“" + node.id() + "” is not a channel");
        };
    }

    RustType item(String channel) {
        return known.channels().getOrDefault(channel, new Never());
    }

    Emission.Receiving receiving(String channel, String receiver) {
        Node node = source.node(channel);
        return new Emission.Receiving(
                receiver(channel, receiver),
                item(channel),
                channel(node).sender() != RustChannel.Sender.UNBOUNDED);
    }

    /// Who receives from a channel, in wire order.
    List<String> receivers(String channel) {
        return source.targets(channel);
    }

    /// The variable that a node receives by.
    String receiver(String channel, String receiver) {
        return names.of(receivers(channel).size() == 1 ? channel : receiver) + "_rx";
    }

    /// The producers of a channel, in document order.
    List<Node> producers(String channel) {
        return source.pipeline().nodes().stream()
                .filter(node -> source.kind(node) instanceof NodeKind.Producer)
                .filter(node -> targets(node).contains(channel))
                .toList();
    }

    /// The channels that a producer sends into, in wire order.
    List<String> targets(Node producer) {
        return source.targets(producer.id());
    }

    /// The variable that a producer sends by.
    String sender(Node producer, String channel) {
        return last(producer, channel) ? names.of(channel) + "_tx" : ownSender(producer, channel);
    }

    /// The variable of a sender of its own.
    String ownSender(Node producer, String channel) {
        String name = names.of(producer.id());
        return (targets(producer).size() == 1 ? name : name + "_" + names.of(channel)) + "_tx";
    }

    /// Whether the producer takes the sender that was made with the channel.
    boolean last(Node producer, String channel) {
        return producers(channel).getLast().equals(producer);
    }

    /// The statements that send an item into the channel at the end of one of a producer's wires.
    List<String> send(Node producer, int wire, Code item, String closed) {
        String target = targets(producer).get(wire);
        channels.merge(target, item.type(), Types::join);
        return new Sends(this, producer, source.node(target)).of(item, closed);
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
