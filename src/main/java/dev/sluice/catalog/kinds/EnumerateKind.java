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
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaTranslator;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.Enumerate;
import dev.sluice.stream.Stream;

import java.util.List;

/// Each item with its number (futures, `StreamExt::enumerate`).
@AutoService(NodeKind.class)
public final class EnumerateKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("enumerate", "Enumerate", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .help(
                            "Makes of each item the list of its number, counted from 0, and"
                                    + " itself.",
                            "Emits one pair for each item, at that instant.",
                            "Waits only while its input waits.",
                            "Ends when its input ends.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example("0:\"a\" 10:\"b\" 20:|", "0:[0,\"a\"] 10:[1,\"b\"] 20:|")
                    .aliases("index", "number", "count", "zip with index")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new Enumerate<>(
                wiring.plain("in"), (number, item) -> item.with(List.of(number, item.value())));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaCode pair =
                JavaTranslator.pair(
                        JavaCode.plain("n", new JavaType.Whole(0, Long.MAX_VALUE)),
                        JavaCode.object("item", in.item()));
        return in.then(e.node(), ".enumerate((n, item) -> " + pair.alone() + ")").of(pair.type());
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        RustType number = new RustType.Int(0, RustItems.UNLIMITED);
        return in.then(e.node(), ".enumerate()")
                .then(e.node(), ".map(|(n, item)| (n as i64, item))")
                .of(new RustType.Tuple(List.of(number, in.item())));
    }
}
