package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Producing;
import dev.sluice.catalog.RustStatement;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.Stream;

import java.util.List;
import java.util.function.Supplier;

/// Given values one after another, at a steady pace.
@AutoService(NodeKind.class)
public final class ListKind implements NodeKind.Producer {
    static final Param<List<Object>> VALUES =
            Param.of(
                    "values",
                    "Values",
                    Params.values(),
                    List.of(1L, 2L, 3L),
                    "The values to send, in order.");
    static final Param<Delay> EVERY = Shared.every("100ms");

    private static final Spec SPEC =
            Spec.named("list", "List", Family.PRODUCERS)
                    .out(Ports.SENDER_OUT)
                    .params(VALUES, EVERY, Shared.START)
                    .params(Producing.PARAMS)
                    .help(
                            "Sends given values into a channel, in a task of its own.",
                            "Sends a value, then sleeps, and so on.",
                            "Waits in every sleep, and in send while the channel is full.",
                            "Ends after the sleep that follows the last value, or at once when the"
                                    + " receiver is gone.",
                            "Holds the value it is sending.",
                            "Takes up the next value only after the last was sent.")
                    .example(List.of(), "0:\"a\" 10:\"b\" 20:|")
                    .where("values", List.of("a", "b"))
                    .where("every", "10ms")
                    .aliases("values", "array", "vec", "producer")
                    .ours()
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Supplier<Delay> every = wiring.live(EVERY);
        return new Paced(
                wiring,
                wiring.get(VALUES).iterator(),
                wiring.get(Shared.START),
                item -> every.get());
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain values = JavaSeries.values(e.get(VALUES)).chain(e);
        return JavaProducing.fed(e, values, e.get(Shared.START), e.get(EVERY));
    }

    @Override
    public List<RustStatement> rust(Emission e) {
        RustItems values = RustItems.values(e, e.get(VALUES));
        return new Pacing(e, e.get(Shared.START), e.get(EVERY))
                .loop("item", values.iterator(), values.item("item"));
    }
}
