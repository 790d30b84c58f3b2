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
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.BroadcastReceiver;
import dev.sluice.stream.BroadcastStream;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;

/// A receiver of a broadcast channel as a stream of results (tokio-stream, `BroadcastStream`).
@AutoService(NodeKind.class)
public final class BroadcastStreamKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("broadcast_stream", "Broadcast as stream", Family.ADAPTERS)
                    .in(Port.In.of("in", PortType.BROADCAST_RECEIVER))
                    .out(Ports.FALLIBLE_OUT)
                    .help(
                            "Makes a stream of results of a receiver of a broadcast channel.",
                            "Emits an item as soon as the channel has one; where the receiver was"
                                    + " too slow, first an error that says how many it missed.",
                            "Waits while everything was received.",
                            "Ends when all senders are dropped and what was inside is received; an"
                                    + " error does not end it.",
                            "Holds nothing; the channel does.",
                            "Pulls nothing ahead.")
                    .example(
                            "0:1 0:2 0:3 0:4 0:5 0:6 10:7 20:|",
                            "0:!channel_lagged_by_2 0:3 0:4 0:5 0:6 10:7 20:|")
                    .aliases("BroadcastStream", "lagged", "subscribe")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public JavaChain java(JavaEmission e) {
        return JavaReceiving.chain(
                e, "BroadcastStream", "missed -> \"channel lagged by \" + missed");
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        BroadcastReceiver<Item> receiver = wiring.receiver("in");
        return new Errors<>(
                wiring,
                new BroadcastStream<>(receiver, Long::valueOf),
                missed -> "channel lagged by " + missed);
    }

    @Override
    public Chain rust(Emission e) {
        Emission.Receiving in = e.receiver("in");
        e.uses().path("tokio_stream::wrappers::BroadcastStream");
        return Chain.of(e.node(), "BroadcastStream::new(" + in.variable() + ")", in.item())
                .then(e.node(), ".map_err(|error| error.to_string())")
                .failing(new RustType.Text());
    }
}
