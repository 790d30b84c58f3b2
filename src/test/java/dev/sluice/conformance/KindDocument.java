package dev.sluice.conformance;

import dev.sluice.catalog.Example;
import dev.sluice.catalog.Marble;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The example of a kind drawn as a document: a script for each line of marbles, and a sink that collects.
final class KindDocument {
    private static final Map<PortType, String> RECEIVERS =
            Map.of(
                    PortType.BROADCAST_RECEIVER, "broadcast",
                    PortType.WATCH_RECEIVER, "watch",
                    PortType.ONESHOT_RECEIVER, "oneshot");

    private final NodeKind kind;
    private final Example example;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();

    private KindDocument(NodeKind kind) {
        this.kind = kind;
        this.example = kind.spec().example();
    }

    /// Nothing for a kind whose example is neither a chain nor a producer nor a channel.
    static Optional<Pipeline> of(NodeKind kind) {
        return new KindDocument(kind).pipeline();
    }

    private Optional<Pipeline> pipeline() {
        String id = kind.spec().id();
        List<Port.In> ins = kind.spec().ins();
        for (int i = 0; i < example.inputs().size(); i++) {
            Port.In in = ins.get(Math.min(i, ins.size() - 1));
            wires.add(Wire.of(input(i, in), "out", "it", in.id()));
        }
        Node it = Node.of("it", id, 0, 0);
        for (Map.Entry<String, Object> param : example.params().entrySet()) {
            it = it.withParam(param.getKey(), param.getValue());
        }
        nodes.add(it);
        for (int i = 0; !(kind instanceof NodeKind.Sink) && i < example.outputs().size(); i++) {
            String number = i == 0 ? "" : Integer.toString(i + 1);
            collected(output(number), example.outputs().get(i), number);
        }
        return Optional.of(Pipeline.EMPTY.withNodes(nodes).withWires(wires).withName(id));
    }

    private String output(String number) {
        return switch (kind) {
            case NodeKind.Sink _, NodeKind.Operator _, NodeKind.Boundary _ -> "it";
            case NodeKind.Conduit _ -> received("it", number);
            case NodeKind.Producer _ ->
                    received(channel("it", mpsc("it" + number + "_channel")), "");
        };
    }

    private String input(int number, Port.In in) {
        List<Marble> marbles = Marble.line(example.inputs().get(number));
        boolean errors = marbles.stream().anyMatch(marble -> marble.kind() == Marble.Kind.ERROR);
        boolean fallible = errors || !accepts(in, PortType.STREAM);
        String script = "script" + number;
        nodes.add(Node.of(script, "script", 0, 0).withParam("events", events(marbles)));
        if (accepts(in, PortType.SENDER)) {
            return script;
        }
        String channel = channel(script, in);
        if (accepts(in, PortType.RECEIVER)) {
            return channel;
        }
        if (!accepts(in, PortType.STREAM) && !accepts(in, PortType.FALLIBLE)) {
            return channel;
        }
        String stream = received(channel, "");
        return fallible ? results(stream, marbles) : stream;
    }

    private static boolean accepts(Port.In in, PortType type) {
        return in.accepts().contains(type);
    }

    /// Errors travel as numbers below -1000 and become what they are behind the channel.
    private List<Object> events(List<Marble> marbles) {
        List<Object> events = new ArrayList<>();
        long errors = 0;
        for (Marble marble : marbles) {
            if (marble.kind() == Marble.Kind.END || marble.value() == null) {
                continue;
            }
            Object value = marble.kind() == Marble.Kind.ERROR ? -1001 - errors++ : marble.value();
            events.add(Map.of("at", marble.millis() + "ms", "value", value));
        }
        return events;
    }

    private String channel(String from) {
        return channel(from, mpsc(from + "_channel"));
    }

    private static Node mpsc(String id) {
        return Node.of(id, "mpsc", 0, 0).withParam("capacity", 100L);
    }

    private String channel(String from, Port.In in) {
        return RECEIVERS.entrySet().stream()
                .filter(receiver -> in.accepts().contains(receiver.getKey()))
                .findFirst()
                .map(kind -> channel(from, Node.of(from + "_channel", kind.getValue(), 0, 0)))
                .orElseGet(() -> channel(from));
    }

    private String channel(String from, Node channel) {
        String id = channel.id();
        nodes.add(channel);
        wires.add(Wire.of(from, "out", id, "in"));
        return id;
    }

    private String received(String channel, String number) {
        String id = channel + "_stream" + number;
        nodes.add(Node.of(id, adapter(channel), 0, 0));
        wires.add(Wire.of(channel, "out", id, "in"));
        return id;
    }

    private String adapter(String channel) {
        return nodes.stream()
                .filter(node -> node.id().equals(channel))
                .map(Node::kind)
                .filter(RECEIVERS::containsValue)
                .findFirst()
                .orElse("receiver")
                .concat("_stream");
    }

    private String results(String stream, List<Marble> marbles) {
        String id = stream + "_results";
        StringBuilder error = new StringBuilder();
        long errors = 0;
        for (Marble marble : marbles) {
            if (marble.kind() == Marble.Kind.ERROR) {
                error.append("item == ").append(-1001 - errors++);
                error.append(" ? '").append(marble.value()).append("' : ");
            }
        }
        nodes.add(
                Node.of(id, "to_result", 0, 0)
                        .withParam("fails_when", errors == 0 ? "false" : "item <= -1001")
                        .withParam("error", error + "'none'"));
        wires.add(Wire.of(stream, "out", id, "in"));
        return id;
    }

    private void collected(String from, String marbles, String number) {
        List<Marble> output = Marble.line(marbles);
        String last = from;
        if (!output.isEmpty() && output.getLast().kind() != Marble.Kind.END) {
            nodes.add(
                    Node.of("enough" + number, "take", 0, 0).withParam("n", (long) output.size()));
            wires.add(Wire.of(from, "out", "enough" + number, "in"));
            last = "enough" + number;
        }
        nodes.add(Node.of("sink" + number, "collect", 0, 0));
        wires.add(Wire.of(last, "out", "sink" + number, "in"));
    }
}
