package dev.sluice.conformance;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One conformance case drawn as a document, with the paths that its nodes have in the case.
final class CaseDocument {
    private static final List<String> LEFT_AND_RIGHT = List.of("a", "b");

    private final List<Node> nodes = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    private final Map<String, String> stages = new LinkedHashMap<>();
    private final Map<String, String> producers = new LinkedHashMap<>();
    private final Map<String, String> works = new LinkedHashMap<>();
    private final Map<String, Object> recoveries = new LinkedHashMap<>();
    private final String last;

    CaseDocument(JsonNode pipeline) {
        last = chain(pipeline, "");
        JsonNode sink = pipeline.get("sink");
        Node node = add("sink", sink.get("kind").asString());
        param(node, Operators.sink(sink));
        wire(last, "sink", "in");
        if (sink.has("delay")) {
            works.put("sink", "sink");
        }
    }

    Pipeline pipeline() {
        return Pipeline.EMPTY.withNodes(nodes).withWires(wires);
    }

    /// The kinds it needs.
    Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        nodes.forEach(node -> kinds.add(node.kind()));
        return kinds;
    }

    /// The node whose yields the sink is handed.
    String last() {
        return last;
    }

    /// Paths by node id.
    Map<String, String> stages() {
        return stages;
    }

    /// The `chan` of each producer by node id, in the order of spawning.
    Map<String, String> producers() {
        return producers;
    }

    /// The paths of the nodes with async bodies, by node id.
    Map<String, String> works() {
        return works;
    }

    /// What the recording names in place of the error that a body of `or_else` works on.
    Optional<Object> recovery(String node) {
        return Optional.ofNullable(recoveries.get(node));
    }

    /// Adds a source and its operators and answers the last node.
    private String chain(JsonNode node, String prefix) {
        String upstream = source(node.get("source"), prefix);
        int step = 0;
        for (JsonNode op : node.path("ops")) {
            step++;
            String path = prefix + step;
            String id = id("n", path);
            String kind = op.get("op").asString();
            param(add(id, kind), Operators.operator(op));
            wire(upstream, id, "in");
            stages.put(id, path);
            if (op.has("delay") && !kind.equals("flat_map")) {
                works.put(id, path);
            }
            if (kind.equals("or_else")) {
                recoveries.put(id, Operators.recovery(op));
            }
            upstream = id;
        }
        return upstream;
    }

    private String source(JsonNode source, String prefix) {
        String id = id("n", prefix + "0");
        String kind = source.get("kind").asString();
        switch (kind) {
            case "channel" -> channel(source, id, prefix);
            case "iter" -> param(add(id, kind), series(source));
            case "unfold" -> param(add(id, kind), paced(source, "takes", "delay"));
            default -> combined(source, id, kind, prefix);
        }
        stages.put(id, prefix + "0");
        return id;
    }

    private void channel(JsonNode source, String id, String prefix) {
        String channel = id("c", prefix + "0");
        boolean bounded = !source.path("cap").isNull() && source.has("cap");
        int number = 0;
        for (JsonNode producer : source.path("producers")) {
            String feeder = id("p", prefix + number++);
            Node node = add(feeder, listed(producer) ? "list" : "range");
            Map<String, Object> params = paced(producer, "every", "gap");
            params.put("start", producer.path("start").asLong(0) + "ms");
            param(node, params);
            wire(feeder, channel, "in");
            producers.put(feeder, prefix + "0.");
        }
        Node conduit = add(channel, bounded ? "mpsc" : "unbounded");
        if (bounded) {
            param(conduit, Map.of("capacity", source.get("cap").asLong()));
        }
        add(id, "receiver_stream");
        wire(channel, id, "in");
    }

    private void combined(JsonNode source, String id, String kind, String prefix) {
        List<String> inputs = new ArrayList<>();
        for (JsonNode input : source.get("inputs")) {
            inputs.add(chain(input, prefix + "0." + inputs.size() + "."));
        }
        add(id, kind);
        for (int i = 0; i < inputs.size(); i++) {
            wire(inputs.get(i), id, kind.equals("select_all") ? "in" : LEFT_AND_RIGHT.get(i));
        }
    }

    private static boolean listed(JsonNode node) {
        return node.has("values") && !node.get("values").isEmpty();
    }

    private static Map<String, Object> paced(JsonNode node, String pace, String delay) {
        Map<String, Object> params = series(node);
        params.put(pace, Words.delay(node.get(delay)));
        return params;
    }

    private static Map<String, Object> series(JsonNode node) {
        Map<String, Object> params = new LinkedHashMap<>();
        if (listed(node)) {
            params.put("values", Json.plain(node.get("values")));
        } else {
            params.put("from", node.path("from").asLong(0));
            params.put("count", node.path("n").asLong(0));
        }
        return params;
    }

    private static String id(String letter, String path) {
        return letter + path.replace('.', '_');
    }

    private Node add(String id, String kind) {
        Node node = Node.of(id, kind, nodes.size() * 10.0, 0);
        nodes.add(node);
        return node;
    }

    private void param(Node node, Map<String, Object> params) {
        Node changed = node;
        for (Map.Entry<String, Object> param : params.entrySet()) {
            changed = changed.withParam(param.getKey(), param.getValue());
        }
        nodes.set(nodes.indexOf(node), changed);
    }

    private void wire(String from, String to, String in) {
        wires.add(Wire.of(from, "out", to, in));
    }
}
