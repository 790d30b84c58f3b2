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
import dev.sluice.stream.OneshotReceiver;
import dev.sluice.stream.OneshotStream;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;

/// The receiver of a oneshot channel as a stream of one result (futures, `FutureExt::into_stream`).
@AutoService(NodeKind.class)
public final class OneshotStreamKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("oneshot_stream", "Oneshot as stream", Family.ADAPTERS)
                    .in(Port.In.of("in", PortType.ONESHOT_RECEIVER))
                    .out(Ports.FALLIBLE_OUT)
                    .help(
                            "Makes a stream of one result of the receiver of a oneshot channel.",
                            "Emits the item when it is sent, or the error “channel closed” when the"
                                    + " sender is dropped without sending.",
                            "Waits until then.",
                            "Ends after that result.",
                            "Holds nothing; the channel does.",
                            "Pulls nothing ahead.")
                    .example("10:|", "10:!channel_closed 10:|")
                    .aliases("RecvError", "await", "reply")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public JavaChain java(JavaEmission e) {
        return JavaReceiving.chain(e, "OneshotStream", "() -> \"channel closed\"");
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        OneshotReceiver<Item> receiver = wiring.receiver("in");
        return new Errors<>(
                wiring, new OneshotStream<>(receiver, () -> "channel closed"), error -> error);
    }

    @Override
    public Chain rust(Emission e) {
        Emission.Receiving in = e.receiver("in");
        e.uses().path("futures::FutureExt");
        return Chain.of(e.node(), in.variable() + ".into_stream()", in.item())
                .then(e.node(), ".map_err(|error| error.to_string())")
                .failing(new RustType.Text());
    }
}
