package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

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
import dev.sluice.stream.Chain;
import dev.sluice.stream.Stream;

import java.util.List;

/// One stream after another (futures, `StreamExt::chain`).
@AutoService(NodeKind.class)
public final class ChainKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("chain", "Chain", Family.COMBINING)
                    .in(Port.In.of("a", PortType.STREAM), Port.In.of("b", PortType.STREAM))
                    .out(Ports.PLAIN_OUT)
                    .help(
                            "Emits all of the first input and then all of the second.",
                            "Emits each item at the instant its input has it.",
                            "Waits for the first input until that has ended, then for the second.",
                            "Ends when the second input ends.",
                            "Holds nothing.",
                            "Pulls nothing ahead; the second input is not polled before the first"
                                    + " has ended.")
                    .example(List.of("0:1 20:2 30:|", "10:7 40:8 50:|"), "0:1 20:2 30:7 40:8 50:|")
                    .aliases("concat", "append", "then")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new Chain<>(wiring.plain("a"), wiring.plain("b"));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaEmission.Joined both = e.joined(List.of(e.in("a"), e.in("b")));
        String call = "StreamExt.<" + both.item().java() + ">chain(" + both.arguments() + ")";
        return JavaChain.of(e.node(), call, both.item()).after(both.before());
    }

    @Override
    public dev.sluice.catalog.Chain rust(Emission e) {
        return Joining.method(e, ".chain");
    }
}
