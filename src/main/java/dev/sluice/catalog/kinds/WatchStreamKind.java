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
import dev.sluice.stream.Stream;
import dev.sluice.stream.WatchReceiver;
import dev.sluice.stream.WatchStream;

/// A receiver of a watch channel as a stream (tokio-stream, `WatchStream`).
@AutoService(NodeKind.class)
public final class WatchStreamKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("watch_stream", "Watch as stream", Family.ADAPTERS)
                    .in(Port.In.of("in", PortType.WATCH_RECEIVER))
                    .out(Ports.PLAIN_OUT)
                    .help(
                            "Makes a stream of a receiver of a watch channel.",
                            "Emits the value there is when it is first polled, and later the latest"
                                    + " whenever there is a newer one.",
                            "Waits while there is none.",
                            "Ends when the sender is dropped and the latest was emitted.",
                            "Holds nothing; the channel does.",
                            "Pulls nothing ahead.")
                    .example("10:1 20:2 20:3 30:|", "0:0 10:1 20:3 30:|")
                    .aliases("WatchStream", "changed", "latest")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaEmission.Receiving in = e.receiver("in");
        e.uses().type("dev.sluice.stream.WatchStream");
        String stream = "StreamExt.of(new WatchStream<>(" + in.variable() + "))";
        return JavaChain.of(e.node(), stream, in.item());
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        WatchReceiver<Item> receiver = wiring.receiver("in");
        return new WatchStream<>(receiver);
    }

    @Override
    public Chain rust(Emission e) {
        Emission.Receiving in = e.receiver("in");
        e.uses().path("tokio_stream::wrappers::WatchStream");
        return Chain.of(e.node(), "WatchStream::new(" + in.variable() + ")", in.item());
    }
}
