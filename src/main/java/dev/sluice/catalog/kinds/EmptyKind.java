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
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.Empty;
import dev.sluice.stream.Stream;

import java.util.List;

/// Nothing, and the end (futures, `stream::empty`).
@AutoService(NodeKind.class)
public final class EmptyKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("empty", "Empty", Family.SOURCES)
                    .out(Ports.PLAIN_OUT)
                    .help(
                            "Emits nothing and ends at once.",
                            "Never emits.",
                            "Never waits.",
                            "Ends at the first poll.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example(List.of(), "0:|")
                    .aliases("nothing", "none")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new Empty<>();
    }

    @Override
    public JavaChain java(JavaEmission e) {
        e.uses().type("dev.sluice.stream.Empty");
        return JavaChain.of(e.node(), "StreamExt.of(new Empty<>())", new JavaType.Nothing());
    }

    @Override
    public Chain rust(Emission e) {
        e.uses().path("futures::stream");
        return Chain.of(e.node(), "stream::empty::<i64>()", new RustType.Never());
    }
}
