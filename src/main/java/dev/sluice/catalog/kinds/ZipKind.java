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
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaTranslator;
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.Stream;
import dev.sluice.stream.Zip;

import java.util.List;

/// Pairs of two streams (futures, `StreamExt::zip`).
@AutoService(NodeKind.class)
public final class ZipKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("zip", "Zip", Family.COMBINING)
                    .in(Port.In.of("a", PortType.STREAM), Port.In.of("b", PortType.STREAM))
                    .out(Ports.PLAIN_OUT)
                    .help(
                            "Makes lists of two: one item from either input.",
                            "Emits a pair when both sides have an item.",
                            "Waits for the side that is missing.",
                            "Ends as soon as one input has ended and no pair is complete; what the"
                                    + " other had ready is lost.",
                            "Holds one item of the side that is ahead.",
                            "Pulls one item of each side.")
                    .example(
                            List.of("0:1 20:2 40:|", "10:7 30:8 50:9 60:|"),
                            "10:[1,7] 30:[2,8] 40:|")
                    .aliases("pair", "join", "combine")
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
    public Stream<Item> open(Wiring wiring) {
        return new Zip<>(
                wiring.plain("a"), wiring.plain("b"), (a, b) -> Groups.list(List.of(a, b)));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain left = e.in("a");
        JavaChain right = e.in("b");
        JavaEmission.Joined both = e.joined(List.of(left, right));
        JavaCode pair =
                JavaTranslator.pair(
                        JavaCode.object("left", left.item()),
                        JavaCode.object("right", right.item()));
        String call =
                "StreamExt.zip(" + both.arguments() + ", (left, right) -> " + pair.alone() + ")";
        return JavaChain.of(e.node(), call, pair.type()).after(both.before());
    }

    @Override
    public Chain rust(Emission e) {
        Chain a = e.in("a");
        Chain b = e.in("b");
        return Joining.method(e, ".zip", a, b).of(new RustType.Tuple(List.of(a.item(), b.item())));
    }
}
