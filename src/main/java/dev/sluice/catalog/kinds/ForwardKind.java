package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Producing;
import dev.sluice.catalog.RustLoop;
import dev.sluice.catalog.RustStatement;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.rust.Code;
import dev.sluice.stream.Stream;

import java.util.List;

/// A chain into a channel: the loop `while let Some(item) = stream.next().await { tx.send(item).await }`.
@AutoService(NodeKind.class)
public final class ForwardKind implements NodeKind.Producer {
    private static final Spec SPEC =
            Spec.named("forward", "Forward", Family.SINKS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.SENDER_OUT)
                    .params(Producing.PARAMS)
                    .help(
                            "Sends each item of its input into a channel, in a task of its own that"
                                    + " polls the chain above.",
                            "Sends an item as soon as its input has one and the channel a slot.",
                            "Waits for its input, and in send while the channel is full, when the"
                                    + " input is not polled.",
                            "Ends when its input ends, or at a send when the receiver is gone.",
                            "Holds the item it is sending.",
                            "Pulls the next item only after the last was sent.")
                    .example("0:1 10:2 20:3 30:|", "0:1 10:2 20:3 30:|")
                    .aliases("pipe", "Sink", "send_all", "into channel", "stage", "sink")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return wiring.plain("in");
    }

    @Override
    public JavaChain java(JavaEmission e) {
        e.uses().type("dev.sluice.stream.Ready");
        return e.fed(e.in("in"), "_ -> Ready.DONE");
    }

    @Override
    public List<RustStatement> rust(Emission e) {
        Chain in = e.in("in");
        return RustLoop.over(e, in, List.of(), e.send(Code.tight("item", in.item())));
    }
}
