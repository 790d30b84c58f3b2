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
import dev.sluice.expr.rust.Layout;
import dev.sluice.stream.ManualReceiver;
import dev.sluice.stream.Receiver;
import dev.sluice.stream.Stream;

import java.util.List;

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
                    .misnomer(
                            "poll_recv",
                            "The guide doubts that a receiver has a poll_recv; it has, and asking"
                                    + " it spares a new recv future at every poll.")
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

    @Override
    public JavaChain java(JavaEmission e) {
        return e.in("in");
    }

    private static final String STREAM =
            """
            /// A receiver as a stream, its `poll_next` written by hand.
            struct $name<T> {
                receiver: mpsc::RECEIVER<T>,
            }

            impl<T> Stream for $name<T> {
                type Item = T;

                fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
                    self.receiver.poll_recv(cx)
                }
            }
            """;

    @Override
    public Chain rust(Emission e) {
        Emission.Receiving in = e.receiver("in");
        String name = in.bounded() ? "ManualStream" : "UnboundedManualStream";
        e.uses().path("futures::Stream");
        e.uses().path("std::pin::Pin");
        e.uses().path("std::task::Context");
        e.uses().path("std::task::Poll");
        e.uses()
                .item(
                        name,
                        STREAM.replace(
                                "RECEIVER", in.bounded() ? "Receiver" : "UnboundedReceiver"));
        return Chain.of(
                e.node(), Layout.struct(name, List.of("receiver: " + in.variable())), in.item());
    }
}
