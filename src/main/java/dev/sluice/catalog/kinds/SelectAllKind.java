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
import dev.sluice.stream.SelectAll;
import dev.sluice.stream.Stream;

import java.util.List;

/// Many streams as one (futures, `stream::select_all`).
@AutoService(NodeKind.class)
public final class SelectAllKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("select_all", "Select all", Family.COMBINING)
                    .in(Port.In.many("in", PortType.STREAM))
                    .out(Ports.PLAIN_OUT)
                    .help(
                            "Makes one stream of any number of streams.",
                            "Emits an item of whichever input has one, in turns.",
                            "Waits while all inputs wait.",
                            "Ends when all inputs have ended.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example(List.of("0:1 20:2 30:|", "10:7 40:8 50:|"), "0:1 10:7 20:2 40:8 50:|")
                    .aliases("merge all", "fan in", "round robin", "combine")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        List<Stream<Item>> inputs = wiring.all("in");
        return new SelectAll<>(inputs);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaEmission.Joined all = e.joined(e.all("in"));
        e.uses().type("java.util.List");
        String call =
                "StreamExt.<" + all.item().java() + ">selectAll(List.of(" + all.arguments() + "))";
        return JavaChain.of(e.node(), call, all.item()).after(all.before());
    }

    @Override
    public Chain rust(Emission e) {
        e.uses().path("futures::stream");
        return Joining.all(e, "stream::select_all");
    }
}
