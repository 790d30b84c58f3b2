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
import dev.sluice.stream.PendingStream;
import dev.sluice.stream.Stream;

import java.util.List;

/// Nothing, for ever (futures, `stream::pending`).
@AutoService(NodeKind.class)
public final class PendingKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("pending", "Pending", Family.SOURCES)
                    .out(Ports.PLAIN_OUT)
                    .help(
                            "Never emits and never ends.",
                            "Never emits.",
                            "Waits for ever; nobody will wake its task.",
                            "Never ends.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example(List.of(), "")
                    .aliases("never", "hang", "forever")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new PendingStream<>();
    }

    @Override
    public JavaChain java(JavaEmission e) {
        e.uses().type("dev.sluice.stream.PendingStream");
        return JavaChain.of(
                e.node(), "StreamExt.of(new PendingStream<>())", new JavaType.Nothing());
    }

    @Override
    public Chain rust(Emission e) {
        e.uses().path("futures::stream");
        return Chain.of(e.node(), "stream::pending::<i64>()", new RustType.Never());
    }
}
