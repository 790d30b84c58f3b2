package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.rust.Layout;
import dev.sluice.stream.Iter;
import dev.sluice.stream.Stream;

import java.util.List;

/// Items that are ready at once (futures, `stream::iter`).
@AutoService(NodeKind.class)
public final class IterKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("iter", "Iterator", Family.SOURCES)
                    .out(Ports.PLAIN_OUT)
                    .params(Series.PARAMS)
                    .help(
                            "Emits numbers, or given values, one after another.",
                            "Emits whenever it is polled.",
                            "Never waits.",
                            "Ends after the last value.",
                            "Holds nothing; values are made as they are asked for.",
                            "Pulls nothing ahead.")
                    .example(List.of(), "0:1 0:2 0:3 0:|")
                    .where("from", 1L)
                    .where("count", 3L)
                    .aliases("stream::iter", "from iterator", "vec", "source")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new Births<>(wiring, new Iter<>(Series.of(wiring)), value -> value);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        return JavaSeries.of(e).chain(e);
    }

    @Override
    public Chain rust(Emission e) {
        RustItems items = Series.rust(e);
        e.uses().path("futures::stream");
        return Chain.of(e.node(), Layout.call("stream::iter", items.iterable()), items.type());
    }
}
