package dev.sluice.export.rust;

import dev.sluice.expr.rust.Names;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A variable for each node, named after its id, no two alike.
final class NodeNames {
    /// What a variable may not hide: functions and variables of ours.
    private static final Set<String> TAKEN =
            Set.of(
                    "sleep",
                    "sleep_until",
                    "timeout",
                    "interval",
                    "start",
                    "item",
                    "error",
                    "sum",
                    "random",
                    "chance",
                    "count",
                    "n",
                    "i",
                    "decimal",
                    "whole",
                    "quoted",
                    "part",
                    "index_of",
                    "last_index_of",
                    "sleep_millis",
                    "sleep_fraction",
                    "main",
                    "run",
                    "receiver",
                    "pause",
                    "answer",
                    "stdin",
                    "drop",
                    "next",
                    "open",
                    "turn",
                    "wire",
                    "at");

    private final Map<String, String> names = new HashMap<>();

    NodeNames(Pipeline pipeline) {
        Set<String> used = new HashSet<>(TAKEN);
        for (Node node : pipeline.nodes()) {
            String wanted = Names.variable(node.id());
            String name =
                    used.contains(wanted) && TAKEN.contains(wanted) ? wanted + "_node" : wanted;
            for (int i = 2; !used.add(name); i++) {
                name = wanted + "_" + i;
            }
            names.put(node.id(), name);
        }
    }

    String of(String node) {
        return names.getOrDefault(node, "node");
    }
}
