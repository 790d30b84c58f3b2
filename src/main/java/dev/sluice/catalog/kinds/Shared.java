package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;

import java.time.Duration;
import java.util.OptionalLong;

/// Parameters that several kinds have in the same sense.
final class Shared {
    static final Param<OptionalLong> COUNT =
            Param.of(
                    "count",
                    "How many",
                    Params.count(),
                    10L,
                    "How many items there are; unlimited means it never ends.");

    static final Param<Duration> START =
            Param.of(
                    "start",
                    "Starts after",
                    Params.duration(),
                    "0ms",
                    "The sleep before the first item.");

    private Shared() {}

    /// An expression that gives an item its new value.
    static Param<Expression> value(String label, String fallback, String help) {
        return Param.of("value", label, Params.code(Expecting.ANY, "item"), fallback, help);
    }

    /// An expression that an item meets or not.
    static Param<Expression> predicate(String id, String label, String fallback, String help) {
        return Param.of(id, label, Params.code(Expecting.BOOLEAN, "item"), fallback, help);
    }

    /// How long the body of a kind takes for an item; no time unless the document says so.
    static Param<Delay> takes(String help) {
        return takes("none", help);
    }

    /// The same, with another fallback.
    static Param<Delay> takes(String fallback, String help) {
        return Param.of("takes", "Takes", Params.time(), fallback, help).tuned();
    }

    /// How long a producer pauses after an item.
    static Param<Delay> every(String fallback) {
        return Param.of(
                        "every",
                        "Every",
                        Params.time(),
                        fallback,
                        "The sleep after each item, the last one too; it begins when the item is in"
                                + " the channel.")
                .tuned();
    }
}
