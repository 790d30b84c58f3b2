package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.SelectWithStrategy;
import dev.sluice.stream.Stream;

import java.util.List;

/// Two streams as one, the first preferred (futures, `stream::select_with_strategy`).
@AutoService(NodeKind.class)
public final class SelectLeftKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("select_left", "Select, left first", Family.COMBINING)
                    .in(Port.In.of("a", PortType.STREAM), Port.In.of("b", PortType.STREAM))
                    .out(Ports.PLAIN_OUT)
                    .help(
                            "Makes one stream of two, always asking the first input first.",
                            "Emits an item of the first input if it has one, else of the second.",
                            "Waits while both inputs wait.",
                            "Ends when both inputs have ended; while the first is always ready, the"
                                    + " second starves.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example(List.of("0:1 0:2 20:|", "0:7 10:8 30:|"), "0:1 0:2 0:7 10:8 30:|")
                    .aliases("priority", "prefer", "starve")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new SelectWithStrategy<>(
                wiring.plain("a"), wiring.plain("b"), () -> SelectWithStrategy.PollNext.LEFT);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaEmission.Joined both = e.joined(List.of(e.in("a"), e.in("b")));
        String call = "StreamExt.<" + both.item().java() + ">selectLeft(" + both.arguments() + ")";
        return JavaChain.of(e.node(), call, both.item()).after(both.before());
    }

    @Override
    public Chain rust(Emission e) {
        e.uses().path("futures::stream");
        e.uses().path("futures::stream::PollNext");
        return Joining.call(e, "stream::select_with_strategy", "|_: &mut ()| PollNext::Left");
    }
}
