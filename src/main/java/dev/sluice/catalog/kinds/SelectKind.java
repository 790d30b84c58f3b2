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
import dev.sluice.stream.Select;
import dev.sluice.stream.Stream;

import java.util.List;

/// Two streams as one (futures, `stream::select`).
@AutoService(NodeKind.class)
public final class SelectKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("select", "Select", Family.COMBINING)
                    .in(Port.In.of("a", PortType.STREAM), Port.In.of("b", PortType.STREAM))
                    .out(Ports.PLAIN_OUT)
                    .help(
                            "Makes one stream of two, taking turns; it prefers neither.",
                            "Emits an item of whichever input has one; the input asked first"
                                    + " changes at every poll.",
                            "Waits while both inputs wait.",
                            "Ends when both inputs have ended.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example(List.of("0:1 20:2 30:|", "10:7 40:8 50:|"), "0:1 10:7 20:2 40:8 50:|")
                    .aliases("stream::select", "race", "merge", "fan in", "round robin")
                    .misnomer(
                            "StreamExt::select",
                            "The guide makes select a method of StreamExt; it is a function,"
                                + " stream::select(a, b), and takes turns instead of preferring who"
                                + " was ready last.")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new Select<>(wiring.plain("a"), wiring.plain("b"));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaEmission.Joined both = e.joined(List.of(e.in("a"), e.in("b")));
        String call = "StreamExt.<" + both.item().java() + ">select(" + both.arguments() + ")";
        return JavaChain.of(e.node(), call, both.item()).after(both.before());
    }

    @Override
    public Chain rust(Emission e) {
        e.uses().path("futures::stream");
        return Joining.call(e, "stream::select");
    }
}
