package dev.sluice.conformance;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;

/// The parameters that the operators and sinks of a case have in a document.
final class Operators {
    private static final String ERROR = "\"E\" + string(num(item))";

    private Operators() {}

    static Map<String, Object> operator(JsonNode op) {
        Map<String, Object> params = new LinkedHashMap<>();
        switch (op.get("op").asString()) {
            case "map", "map_ok" -> params.put("value", Words.function(op.get("f")));
            case "panic_if" -> {
                params.put("predicate", Words.predicate(op.get("pred"), "true"));
                params.put("message", "\"P\" + string(num(item))");
            }
            case "then" -> body(params, op);
            case "filter", "take_while", "skip_while", "try_filter" -> {
                params.put("predicate", Words.predicate(op.get("pred"), "true"));
                params.put("takes", Words.takes(op));
            }
            case "try_take_while", "try_skip_while" -> {
                params.put("predicate", Words.predicate(op.get("pred"), "true"));
                params.put("takes", Words.takes(op));
                fails(params, op);
            }
            case "filter_map" -> {
                params.put("predicate", Words.predicate(op.get("pred"), "true"));
                body(params, op);
            }
            case "take", "skip", "chunks", "ready_chunks", "try_chunks" ->
                    params.put("n", op.get("n").asLong());
            case "buffered", "buffer_unordered" -> {
                params.put("n", op.get("n").asLong());
                body(params, op);
            }
            case "try_buffered", "try_buffer_unordered" -> {
                params.put("n", op.get("n").asLong());
                body(params, op);
                fails(params, op);
            }
            case "to_result" -> {
                params.put("fails_when", Words.predicate(op.get("pred"), "false"));
                params.put("error", ERROR);
            }
            case "map_err" ->
                    params.put(
                            "value",
                            Json.text(op.path("prefix").asString("")) + " + string(error)");
            case "try_filter_map" -> {
                params.put("keep", Words.predicate(op.get("pred"), "true"));
                body(params, op);
                fails(params, op);
            }
            case "and_then" -> {
                body(params, op);
                fails(params, op);
            }
            case "scan" -> {
                params.put("value", "sum + num(item)");
                params.put("stops_when", "sum >= " + op.get("stop").asLong());
                params.put("takes", Words.takes(op));
            }
            case "flat_map" -> {
                params.put("n", op.get("n").asLong());
                params.put("value", "num(item) * 10 + i");
                params.put("takes", Words.takes(op));
            }
            case "throttle" -> params.put("every", op.get("ms").asLong() + "ms");
            case "timeout" -> params.put("after", op.get("ms").asLong() + "ms");
            case "or_else" -> {
                params.put("value", String.valueOf(recovery(op)));
                params.put("takes", Words.takes(op).replace("num(item)", recovery(op) + ""));
                params.put("rethrows_when", String.valueOf(op.path("rethrow").asBoolean(false)));
                params.put("error", "\"R\" + string(error)");
            }
            default -> {}
        }
        return params;
    }

    static Map<String, Object> sink(JsonNode sink) {
        Map<String, Object> params = new LinkedHashMap<>();
        String kind = sink.get("kind").asString();
        if (!kind.equals("collect") && !kind.equals("try_collect")) {
            params.put("takes", Words.takes(sink));
        }
        switch (kind) {
            case "for_each_concurrent", "try_for_each_concurrent" ->
                    params.put("limit", sink.path("limit").asLong(0));
            case "fold", "try_fold" -> params.put("value", "sum + num(item)");
            case "next_loop" -> {
                if (sink.path("max").isNumber()) {
                    params.put("max", sink.get("max").asLong());
                }
            }
            default -> {}
        }
        if (kind.startsWith("try_") && !kind.equals("try_collect")) {
            fails(params, sink);
        }
        return params;
    }

    /// What the body of an `or_else` works on and gives, in place of the error.
    static long recovery(JsonNode op) {
        return op.path("value").asLong(-1);
    }

    private static void body(Map<String, Object> params, JsonNode op) {
        params.put("value", Words.function(op.get("f")));
        params.put("takes", Words.takes(op));
    }

    private static void fails(Map<String, Object> params, JsonNode op) {
        params.put("fails_when", Words.predicate(op.get("err"), "false"));
        params.put("error", ERROR);
    }
}
