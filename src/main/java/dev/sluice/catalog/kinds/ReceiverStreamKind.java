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
import dev.sluice.stream.Receiver;
import dev.sluice.stream.ReceiverStream;
import dev.sluice.stream.Stream;

/// A receiver as a stream (tokio-stream, `ReceiverStream`).
@AutoService(NodeKind.class)
public final class ReceiverStreamKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("receiver_stream", "Receiver as stream", Family.ADAPTERS)
                    .in(Ports.RECEIVER_IN)
                    .out(Ports.PLAIN_OUT)
                    .help(
                            "Makes a stream of a channel's receiving half.",
                            "Emits an item as soon as the channel has one.",
                            "Waits while the channel is empty.",
                            "Ends when all senders are dropped and the channel is drained.",
                            "Holds nothing; the channel does.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:|", "0:1 10:2 20:|")
                    .aliases("ReceiverStream", "wrapper")
                    .misnomer(
                            "into_stream",
                            "The guide calls into_stream on the receiver, which has no such method:"
                                    + " ReceiverStream::new of tokio-stream wraps it.")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Receiver<Item> receiver = wiring.receiver("in");
        return new ReceiverStream<>(receiver);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        return e.in("in");
    }

    @Override
    public Chain rust(Emission e) {
        Emission.Receiving in = e.receiver("in");
        String wrapper = in.bounded() ? "ReceiverStream" : "UnboundedReceiverStream";
        e.uses().path("tokio_stream::wrappers::" + wrapper);
        return Chain.of(e.node(), wrapper + "::new(" + in.variable() + ")", in.item());
    }
}
