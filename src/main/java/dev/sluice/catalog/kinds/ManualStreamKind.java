package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.ManualReceiver;
import dev.sluice.stream.Receiver;
import dev.sluice.stream.Stream;

/// A receiver as a stream whose `poll_next` is written by hand, as some guides do.
@AutoService(NodeKind.class)
public final class ManualStreamKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("manual_stream", "Hand-written stream", Family.ADAPTERS)
                    .in(Ports.RECEIVER_IN)
                    .out(Ports.PLAIN_OUT)
                    .help(
                            "Makes a stream of a receiver by a poll_next that makes a new recv"
                                    + " future at every poll.",
                            "Emits an item as soon as the channel has one.",
                            "Waits while the channel is empty; the channel keeps the waker, so no"
                                    + " wake-up is lost.",
                            "Ends when all senders are dropped and the channel is drained.",
                            "Holds nothing; the channel does.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:|", "0:1 10:2 20:|")
                    .aliases("poll_next", "impl Stream", "by hand")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Receiver<Item> receiver = wiring.receiver("in");
        return new ManualReceiver<>(receiver);
    }
}
