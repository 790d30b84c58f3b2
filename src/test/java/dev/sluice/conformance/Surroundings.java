package dev.sluice.conformance;

import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The smallest document around a node of some kind: sources at its inputs, sinks at its outputs, and between them
/// the parameters of its own example.
final class Surroundings {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();

    private Surroundings() {}

    static Pipeline of(Spec spec) {
        Surroundings around = new Surroundings();
        Node it = Node.of("it", spec.id(), 0, 0);
        for (Map.Entry<String, Object> param : spec.example().params().entrySet()) {
            it = it.withParam(param.getKey(), param.getValue());
        }
        around.nodes.add(it);
        for (Port.In in : spec.ins()) {
            PortType type = in.accepts().stream().sorted().findFirst().orElseThrow();
            around.wires.add(
                    new Wire(around.source(type, "a-" + in.id()), new Wire.End("it", in.id())));
        }
        for (Port.Out out : spec.outs()) {
            PortType type =
                    switch (out.type()) {
                        case Port.Type.Fixed(PortType fixed) -> fixed;
                        case Port.Type.Like _ -> PortType.STREAM;
                    };
            around.sink(type, new Wire.End("it", out.id()), "b-" + out.id());
        }
        return Pipeline.EMPTY.withNodes(around.nodes).withWires(around.wires);
    }

    private Wire.End source(PortType type, String id) {
        return switch (type) {
            case SENDER -> add(Node.of(id, "range", 0, 0).withParam("every", "7ms"));
            case RECEIVER -> channel(id, "mpsc");
            case BROADCAST_RECEIVER -> channel(id, "broadcast");
            case WATCH_RECEIVER -> channel(id, "watch");
            case ONESHOT_RECEIVER -> channel(id, "oneshot");
            case STREAM -> add(Node.of(id, "unfold", 0, 0).withParam("takes", "5ms"));
            case FALLIBLE -> wired(source(PortType.STREAM, id + "-s"), Node.of(id, "ok", 0, 0));
        };
    }

    private Wire.End channel(String id, String kind) {
        return wired(source(PortType.SENDER, id + "-p"), Node.of(id, kind, 0, 0));
    }

    private void sink(PortType type, Wire.End from, String id) {
        switch (type) {
            case SENDER ->
                    sink(PortType.RECEIVER, wired(from, Node.of(id, "mpsc", 0, 0)), id + "-r");
            case RECEIVER -> received(from, id, "receiver_stream", PortType.STREAM);
            case BROADCAST_RECEIVER -> received(from, id, "broadcast_stream", PortType.FALLIBLE);
            case WATCH_RECEIVER -> received(from, id, "watch_stream", PortType.STREAM);
            case ONESHOT_RECEIVER -> received(from, id, "oneshot_stream", PortType.FALLIBLE);
            case STREAM ->
                    wired(
                            wired(from, Node.of(id, "take", 0, 0).withParam("n", 4L)),
                            Node.of(id + "-c", "collect", 0, 0));
            case FALLIBLE -> wired(from, Node.of(id, "collect", 0, 0));
        }
    }

    private void received(Wire.End from, String id, String adapter, PortType type) {
        sink(type, wired(from, Node.of(id, adapter, 0, 0)), id + "-s");
    }

    private Wire.End wired(Wire.End from, Node node) {
        wires.add(new Wire(from, new Wire.End(node.id(), "in")));
        return add(node);
    }

    private Wire.End add(Node node) {
        nodes.add(node);
        return new Wire.End(node.id(), "out");
    }
}
