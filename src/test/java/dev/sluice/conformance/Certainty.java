package dev.sluice.conformance;

import tools.jackson.databind.JsonNode;

import java.util.Set;

/// How much of what a case hands its sink is certain whatever time its steps take.
enum Certainty {
    /// The items and their order.
    ORDER,
    /// The items.
    ITEMS,
    /// Only whether it ends or hangs: time decides what there is.
    NOTHING;

    /// Who comes first decides what these let through, group, or make of an item.
    private static final Set<String> COUNTING =
            Set.of(
                    "take",
                    "skip",
                    "take_while",
                    "skip_while",
                    "try_take_while",
                    "try_skip_while",
                    "scan",
                    "enumerate",
                    "chunks",
                    "try_chunks",
                    "panic_if",
                    "catch_unwind");

    /// How far these have come when the stream breaks is a matter of time.
    private static final Set<String> RUNNING_AHEAD =
            Set.of(
                    "buffered",
                    "buffer_unordered",
                    "try_buffered",
                    "try_buffer_unordered",
                    "merge",
                    "select",
                    "select_left",
                    "select_all",
                    "zip");

    /// What is certain of a case that ended as recorded.
    static Certainty of(JsonNode pipeline, JsonNode recorded) {
        Certainty handed = chain(pipeline);
        String text = pipeline.toString();
        String end = recorded.get("end").get("state").asString();
        JsonNode sink = pipeline.get("sink");
        boolean breaks = end.equals("panicked") || text.contains("\"catch_unwind\"");
        if (breaks && RUNNING_AHEAD.stream().anyMatch(kind -> text.contains('"' + kind + '"'))) {
            return NOTHING;
        }
        if (end.equals("error") && sink.get("kind").asString().equals("try_for_each_concurrent")) {
            return NOTHING;
        }
        boolean leavesEarly = end.equals("error") || end.equals("panicked") || sink.has("max");
        return leavesEarly ? handed.counted() : handed;
    }

    private static Certainty chain(JsonNode node) {
        Certainty certainty = source(node.get("source"));
        boolean fails = false;
        for (JsonNode op : node.path("ops")) {
            String kind = op.get("op").asString();
            fails |= op.has("err") || (kind.equals("to_result") && op.has("pred"));
            certainty = after(kind, fails, certainty);
        }
        return certainty;
    }

    private static Certainty source(JsonNode source) {
        Certainty inputs = ORDER;
        for (JsonNode input : source.path("inputs")) {
            inputs = inputs.and(chain(input));
        }
        return switch (source.get("kind").asString()) {
            case "channel" -> source.path("producers").size() > 1 ? ITEMS : ORDER;
            case "merge", "select", "select_left", "select_all" -> inputs.and(ITEMS);
            case "zip" -> inputs.counted();
            default -> inputs;
        };
    }

    private static Certainty after(String kind, boolean fails, Certainty before) {
        return switch (kind) {
            case "timeout", "ready_chunks" -> NOTHING;
            case "buffer_unordered", "try_buffer_unordered" -> before.and(ITEMS);
            case "try_buffered" -> fails ? before.and(ITEMS) : before;
            default -> COUNTING.contains(kind) ? before.counted() : before;
        };
    }

    private Certainty and(Certainty other) {
        return compareTo(other) > 0 ? this : other;
    }

    /// Where the order is not certain, nothing is that depends on it.
    private Certainty counted() {
        return this == ORDER ? ORDER : NOTHING;
    }
}
