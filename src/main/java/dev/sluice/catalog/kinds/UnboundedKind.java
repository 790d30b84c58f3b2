package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChannel;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.OpenChannel;
import dev.sluice.catalog.RustChannel;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.Channel;

/// A channel without a limit (tokio, `sync::mpsc::unbounded_channel`).
@AutoService(NodeKind.class)
public final class UnboundedKind implements NodeKind.Conduit {
    private static final Spec SPEC =
            Spec.named("unbounded", "Unbounded channel", Family.CHANNELS)
                    .in(Ports.SENDERS_IN)
                    .out(Ports.RECEIVER_OUT)
                    .help(
                            "Carries items from many tasks to one, with no limit but memory.",
                            "Hands over an item as soon as one is inside.",
                            "The receiver waits while it is empty; senders never wait.",
                            "Ends when all senders are dropped and what was inside is received.",
                            "Holds whatever the receiver has not taken, without a bound.",
                            "Pulls nothing; senders push.")
                    .example("0:1 10:2 20:|", "0:1 10:2 20:|")
                    .aliases("channel", "unbounded_channel", "queue", "memory")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public OpenChannel<Item> open(Wiring wiring) {
        return new MpscChannel<>(Channel.unbounded());
    }

    @Override
    public JavaChannel java(JavaEmission e) {
        return JavaChannel.of(JavaChannel.Family.MPSC, "unbounded()");
    }

    @Override
    public RustChannel rust(Emission e) {
        return RustChannel.of(
                "tokio::sync::mpsc",
                "mpsc::unbounded_channel::<{}>()",
                RustChannel.Sender.UNBOUNDED);
    }
}
