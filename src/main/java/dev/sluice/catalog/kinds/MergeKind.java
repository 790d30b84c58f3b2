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
import dev.sluice.stream.Merge;
import dev.sluice.stream.Stream;

import java.util.List;

/// Two streams as one (tokio-stream, `StreamExt::merge`).
@AutoService(NodeKind.class)
public final class MergeKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("merge", "Merge", Family.COMBINING)
                    .in(Port.In.of("a", PortType.STREAM), Port.In.of("b", PortType.STREAM))
                    .out(Ports.PLAIN_OUT)
                    .help(
                            "Makes one stream of two.",
                            "Emits an item of whichever input has one; the input asked first"
                                    + " changes at every poll.",
                            "Waits while both inputs wait.",
                            "Ends when both inputs have ended.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example(List.of("0:1 20:2 30:|", "10:7 40:8 50:|"), "0:1 10:7 20:2 40:8 50:|")
                    .aliases("combine", "join", "interleave", "fan in")
                    .misnomer(
                            "futures::StreamExt::merge",
                            "The guide imports merge from futures; it is a method of the StreamExt"
                                + " of tokio-stream, and with both in scope map and the like become"
                                + " ambiguous.")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new Merge<>(wiring.plain("a"), wiring.plain("b"));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaEmission.Joined both = e.joined(List.of(e.in("a"), e.in("b")));
        String call = "StreamExt.<" + both.item().java() + ">merge(" + both.arguments() + ")";
        return JavaChain.of(e.node(), call, both.item()).after(both.before());
    }

    @Override
    public Chain rust(Emission e) {
        return Joining.call(e, "tokio_stream::StreamExt::merge");
    }
}
