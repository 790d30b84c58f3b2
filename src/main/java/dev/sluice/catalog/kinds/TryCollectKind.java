package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
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
import dev.sluice.stream.Future;
import dev.sluice.stream.TryCollect;

/// All successes in one list, or the first error (futures, `TryStreamExt::try_collect`).
@AutoService(NodeKind.class)
public final class TryCollectKind implements NodeKind.Sink {
    private static final Spec SPEC =
            Spec.named("try_collect", "Try collect", Family.SINKS)
                    .in(Ports.FALLIBLE_IN)
                    .help(
                            "Gathers all successes in one list, until something fails.",
                            "Takes every item as it comes, and gives the list at the end.",
                            "Waits only while its input waits.",
                            "Ends when its input ends, or in failure at the first error, when the"
                                    + " list is lost.",
                            "Holds everything that came.",
                            "Pulls nothing ahead; after an error the rest is never polled.")
                    .example("0:1 10:!oops 20:2 30:|", "0:1 10:!oops")
                    .aliases("Vec", "Result<Vec>", "gather", "sink")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public boolean mayEndFirst() {
        return true;
    }

    @Override
    public Future<Outcome> open(Wiring wiring) {
        return Ending.fallible(
                new TryCollect<>(wiring.fallible("in")),
                all -> new Outcome.Completed(all.stream().map(Item::value).toList()));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        return e.in("in").then(e.node(), ".tryCollect()");
    }

    @Override
    public RustSink rust(Emission e) {
        Chain in = e.in("in");
        return RustSink.of(
                in.then(e.node(), ".try_collect::<Vec<_>>()"),
                new RustSink.Value.TriedCollected(in.error().orElseThrow()));
    }
}
