package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Outcome;
import dev.sluice.catalog.RustSink;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.Collect;
import dev.sluice.stream.Future;
import dev.sluice.stream.Result;

/// All items in one list (futures, `StreamExt::collect`).
@AutoService(NodeKind.class)
public final class CollectKind implements NodeKind.Sink {
    private static final Spec SPEC =
            Spec.named("collect", "Collect", Family.SINKS)
                    .in(Ports.EITHER_IN)
                    .help(
                            "Gathers all items, and errors as they are, in one list.",
                            "Takes every item as it comes, and gives the list at the end.",
                            "Waits only while its input waits.",
                            "Ends when its input ends.",
                            "Holds everything that came.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:|", "0:1 10:2")
                    .aliases("Vec", "list", "gather", "to array")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Future<Outcome> open(Wiring wiring) {
        return Ending.with(
                new Collect<>(wiring.<Object>any("in")),
                all -> all.stream().map(CollectKind::value).toList());
    }

    @Override
    public JavaChain java(JavaEmission e) {
        return e.in("in").then(e.node(), ".collect()");
    }

    private static Object value(Object one) {
        return switch (one) {
            case Result.Ok<?, ?>(Item item) -> item.value();
            case Result.Err<?, ?>(Item error) -> java.util.Map.of("error", error.value());
            case Item item -> item.value();
            default -> one;
        };
    }

    @Override
    public RustSink rust(Emission e) {
        return RustSink.of(
                e.in("in").then(e.node(), ".collect::<Vec<_>>()"), new RustSink.Value.Collected());
    }
}
