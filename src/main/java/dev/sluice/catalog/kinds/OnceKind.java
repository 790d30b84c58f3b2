package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Sleeping;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.stream.Once;
import dev.sluice.stream.Stream;

import java.util.List;

/// One value (futures, `stream::once`).
@AutoService(NodeKind.class)
public final class OnceKind implements NodeKind.Operator {
    static final Param<Expression> VALUE =
            Param.of("value", "Value", Params.code(Expecting.ANY), "1", "The value to emit.");
    static final Param<Delay> TAKES = Shared.takes("The sleep before the value.");

    private static final Spec SPEC =
            Spec.named("once", "Once", Family.SOURCES)
                    .out(Ports.PLAIN_OUT)
                    .params(VALUE, TAKES)
                    .help(
                            "Emits one value.",
                            "Emits when its sleep is over.",
                            "Waits in the sleep, which begins only when polled for.",
                            "Ends after the value.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example(List.of(), "10:7 10:|")
                    .where("value", "7")
                    .where("takes", "10ms")
                    .aliases("single", "just", "one")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Object value = Answers.constant(wiring.get(VALUE));
        Item seed = wiring.born(value, 0);
        return new Births<>(
                wiring,
                new Once<>(
                        new After<>(
                                new Sleeping(wiring.get(TAKES), seed, wiring.random()),
                                () -> value)),
                v -> v);
    }
}
