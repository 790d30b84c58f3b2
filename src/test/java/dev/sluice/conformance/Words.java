package dev.sluice.conformance;

import tools.jackson.databind.JsonNode;

/// The functions, predicates and delays of a case as expressions and delays of a document.
final class Words {
    private Words() {}

    /// FUNC: absent, or add, mul, mod.
    static String function(JsonNode f) {
        if (f == null || f.isNull() || f.isEmpty()) {
            return "item";
        }
        var entry = f.properties().iterator().next();
        long k = entry.getValue().asLong();
        return switch (entry.getKey()) {
            case "add" -> "num(item) + " + literal(k);
            case "mul" -> "num(item) * " + literal(k);
            case "mod" -> remainder(k);
            default -> throw new IllegalArgumentException("function " + f);
        };
    }

    /// PRED: `{mod, in}`, `{lt}` or `{ge}`; absent is `otherwise`.
    static String predicate(JsonNode pred, String otherwise) {
        if (pred == null || pred.isNull()) {
            return otherwise;
        }
        if (pred.has("lt")) {
            return "num(item) < " + literal(pred.get("lt").asLong());
        }
        if (pred.has("ge")) {
            return "num(item) >= " + literal(pred.get("ge").asLong());
        }
        return remainder(pred.get("mod").asLong()) + " in " + pred.get("in");
    }

    /// DELAY: absent, milliseconds, or `{base, step, mod}`.
    static String delay(JsonNode delay) {
        if (delay == null || delay.isNull() || (delay.isNumber() && delay.asLong() == 0)) {
            return "none";
        }
        return delay.isNumber()
                ? delay.asLong() + "ms"
                : "expr("
                        + delay.get("base")
                        + " + "
                        + delay.get("step")
                        + " * "
                        + remainder(delay.get("mod").asLong())
                        + ")";
    }

    /// What an operator with `delay` and `delay2` takes.
    static String takes(JsonNode op) {
        String first = delay(op.get("delay"));
        String second = delay(op.get("delay2"));
        return second.equals("none")
                ? first
                : first.equals("none") ? second : first + " then " + second;
    }

    /// The remainder that is never negative (Rust, `rem_euclid`).
    private static String remainder(long divisor) {
        return "((num(item) % " + divisor + " + " + divisor + ") % " + divisor + ")";
    }

    private static String literal(long number) {
        return number < 0 ? "(" + number + ")" : Long.toString(number);
    }
}
