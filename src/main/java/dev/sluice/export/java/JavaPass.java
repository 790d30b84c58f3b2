package dev.sluice.export.java;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaChannel;
import dev.sluice.catalog.JavaLine;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Producing;
import dev.sluice.export.Source;
import dev.sluice.expr.java.JavaType;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One writing of the whole program, from what the one before found out about types.
final class JavaPass {
    private final Source source;
    private final Known known;
    private final JavaNames names;
    private final JavaFile file;
    private final Map<String, JavaType> errors = new HashMap<>();
    private final Map<String, JavaType> channels = new HashMap<>();
    private final Map<String, String> choosers = new HashMap<>();
    private final Map<String, JavaChannel> made = new HashMap<>();
    private final Map<String, Map<String, String>> receives = new HashMap<>();
    private JavaText text = new JavaText();
    private String task = "";

    JavaPass(Pipeline pipeline, Catalog catalog, boolean virtual, Known known) {
        this.source = new Source(pipeline, catalog, "Java", virtual);
        this.known = known;
        this.names = new JavaNames(pipeline);
        this.file = new JavaFile(names);
    }

    /// The types that are found out by writing.
    ///
    /// @param errors by the node that began to give them
    /// @param channels of the items, by channel
    /// @param choosers the node that began to give errors, by the channel that carries them
    record Known(
            Map<String, JavaType> errors,
            Map<String, JavaType> channels,
            Map<String, String> choosers) {
        Known {
            choosers = Map.copyOf(choosers);
            errors = Map.copyOf(errors);
            channels = Map.copyOf(channels);
        }
    }

    void write() {
        text = new JavaProgram(this).text();
    }

    JavaText text() {
        return text;
    }

    Known found() {
        return new Known(errors, channels, choosers);
    }

    Source source() {
        return source;
    }

    JavaFile file() {
        return file;
    }

    JavaNames names() {
        return names;
    }

    JavaType known(String chooser) {
        return known.errors().getOrDefault(chooser, new JavaType.Nothing());
    }

    void fails(String chooser, JavaType more) {
        errors.merge(chooser, more, JavaType::or);
    }

    /// The channels that a producer sends into, in wire order; a boundary has its own.
    List<String> downstream(String node) {
        return source.kind(source.node(node)) instanceof NodeKind.Boundary
                ? List.of(node)
                : source.targets(node);
    }

    /// The task of a producer, boundary or sink; empty where it was refused.
    Optional<JavaChain> task(Node node) {
        task = node.id();
        return switch (source.kind(node)) {
            case NodeKind.Producer producer ->
                    source.attempt(node, () -> producer.java(emission(node)));
            case NodeKind.Sink sink -> source.attempt(node, () -> sink.java(emission(node)));
            case NodeKind.Boundary _ -> source.attempt(node, () -> boundary(node));
            case NodeKind.Operator _, NodeKind.Conduit _ -> Optional.empty();
        };
    }

    /// What is above a boundary, sent into its channel.
    private JavaChain boundary(Node node) {
        JavaNode emission = emission(node);
        String in = source.kind(node).spec().ins().getFirst().id();
        JavaChain above = emission.in(in);
        file.type("dev.sluice.stream.Ready");
        above.errors().ifPresent(chooser -> choosers.put(node.id(), chooser));
        String plain = above.errors().isPresent() ? ".plain()" : "";
        String sender = names.of(node.id());
        return above.then(node.id(), plain + ".feed(" + sender + ", _ -> Ready.DONE)");
    }

    /// The channels from which a task receives, by the variable with the receiver.
    Map<String, String> receives(String of) {
        return receives.getOrDefault(of, Map.of());
    }

    /// Notes that the present task has a receiver.
    void receives(Node reader, String channel) {
        receives.computeIfAbsent(task, _ -> new LinkedHashMap<>())
                .put(receiver(reader.id(), channel), channel);
    }

    /// The variable with the receiver of a node.
    String receiver(String reader, String channel) {
        return channel(channel).family().subscribes()
                ? names.of(reader) + "Receiver"
                : names.of(channel);
    }

    /// How a channel is made.
    JavaChannel channel(String id) {
        JavaChannel had = made.get(id);
        if (had == null) {
            Node node = source.node(id);
            had =
                    source.attempt(node, () -> made(node))
                            .orElse(JavaChannel.of(JavaChannel.Family.MPSC, "unbounded()"));
            made.put(id, had);
        }
        return had;
    }

    private JavaChannel made(Node node) {
        return switch (source.kind(node)) {
            case NodeKind.Conduit conduit -> conduit.java(emission(node));
            case NodeKind.Boundary boundary -> boundary.java(emission(node));
            case NodeKind.Producer _, NodeKind.Operator _, NodeKind.Sink _ ->
                    throw new IllegalArgumentException("“" + node.id() + "” is not a channel");
        };
    }

    /// What flows through a channel, as a type argument.
    String carried(String channel) {
        String item = item(channel).java();
        String chooser = known.choosers().get(channel);
        if (chooser == null) {
            return item;
        }
        file.type("dev.sluice.stream.Result");
        return "Result<"
                + item
                + ", "
                + emission(source.node(channel)).errors(chooser).java()
                + ">";
    }

    JavaType item(String channel) {
        return known.channels().getOrDefault(channel, new JavaType.Nothing());
    }

    void sends(String channel, JavaType item) {
        channels.merge(channel, item, JavaType::or);
    }

    boolean holdsSender(Node producer) {
        return emission(producer).get(Producing.HOLDS_SENDER);
    }

    /// What is wired to a node.
    JavaChain wired(Node reader, Wire.End end) {
        Node node = source.node(end.node());
        return switch (source.kind(node)) {
            case NodeKind.Operator operator ->
                    source.attempt(node, () -> operator.java(emission(node)))
                            .orElseGet(() -> refused(node));
            case NodeKind.Conduit _ -> {
                receives(reader, node.id());
                String receiver = receiver(reader.id(), node.id());
                yield JavaChain.of(reader.id(), "StreamExt.of(" + receiver + ")", item(node.id()));
            }
            case NodeKind.Boundary _ -> beyond(reader, node);
            case NodeKind.Producer _, NodeKind.Sink _ ->
                    throw new IllegalArgumentException("“" + node.id() + "” is not a stream");
        };
    }

    private JavaChain beyond(Node reader, Node boundary) {
        receives(reader, boundary.id());
        String receiver = "StreamExt.of(" + receiver(reader.id(), boundary.id()) + ")";
        JavaType item = item(boundary.id());
        if (!source.fallible(boundary)) {
            return JavaChain.of(boundary.id(), receiver, item);
        }
        String chooser = known.choosers().getOrDefault(boundary.id(), boundary.id());
        return JavaChain.of(boundary.id(), "TryStreamExt.of(" + receiver + ")", item)
                .failing(chooser);
    }

    private JavaChain refused(Node node) {
        JavaChain chain = JavaChain.of(node.id(), "todo", new JavaType.Nothing());
        return source.fallible(node) ? chain.failing(node.id()) : chain;
    }

    /// A chain as a statement.
    List<JavaLine> bound(String head, JavaChain chain) {
        List<JavaLine> lines = new ArrayList<>();
        for (JavaLine call : chain.calls()) {
            boolean first = lines.isEmpty();
            lines.add(new JavaLine(call.node(), (first ? head : "\t") + call.text()));
        }
        JavaLine last = lines.removeLast();
        lines.add(new JavaLine(last.node(), last.text() + ";"));
        return lines;
    }

    private JavaNode emission(Node node) {
        return new JavaNode(this, node);
    }
}
