package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Caution;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChannel;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.JavaSleeps;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.OpenChannel;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.Producing;
import dev.sluice.catalog.RustChannel;
import dev.sluice.catalog.Sending;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.rust.Literals;
import dev.sluice.stream.Broadcast;
import dev.sluice.stream.BroadcastOutcome;
import dev.sluice.stream.BroadcastReceiver;
import dev.sluice.stream.BroadcastSender;
import dev.sluice.stream.ChannelState;
import dev.sluice.stream.Context;

import org.jspecify.annotations.Nullable;

/// A channel whose receivers all get every item (tokio, `sync::broadcast::channel`).
@AutoService(NodeKind.class)
public final class BroadcastKind implements NodeKind.Conduit {
    static final Param<Long> CAPACITY =
            Param.of(
                            "capacity",
                            "Capacity",
                            Params.whole(0, 64, 1_000_000, "slots"),
                            4L,
                            "How many items a receiver may be behind; rounded up to a power of two,"
                                    + " and 0 panics, as in tokio.")
                    .warning(Caution.zeroPanics("capacity is empty"));

    private static final Spec SPEC =
            Spec.named("broadcast", "Broadcast channel", Family.CHANNELS)
                    .in(Ports.SENDERS_IN)
                    .out(Port.Out.many("out", PortType.BROADCAST_RECEIVER))
                    .params(CAPACITY)
                    .help(
                            "Carries each item to all its receivers: every wire that starts here is"
                                    + " a receiver of its own, subscribed at the start.",
                            "Hands over an item to each receiver as soon as one is inside.",
                            "A receiver waits while it has received everything; senders never wait,"
                                    + " and fail only when no receiver is left.",
                            "Ends for a receiver when all senders are dropped and it has received"
                                    + " what was inside.",
                            "Holds up to its capacity; what is then overwritten before a receiver"
                                    + " had it, that receiver misses.",
                            "Pulls nothing; senders push.")
                    .example(
                            "0:1 10:2 10:3 10:4 10:5 10:6 20:|",
                            "0:1 10:!channel_lagged_by_1 10:3 10:4 10:5 10:6 20:|",
                            "0:1 10:!channel_lagged_by_1 10:3 10:4 10:5 10:6 20:|")
                    .aliases(
                            "publish",
                            "subscribe",
                            "pub sub",
                            "fan out",
                            "lagged",
                            "mpmc",
                            "event bus")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public int slots(int capacity) {
        return Broadcast.slots(capacity);
    }

    @Override
    public OpenChannel<Item> open(Wiring wiring) {
        return new Open(Broadcast.of(Math.toIntExact(wiring.get(CAPACITY))));
    }

    @Override
    public RustChannel rust(Emission e) {
        return RustChannel.of(
                "tokio::sync::broadcast",
                "broadcast::channel::<{}>(" + Literals.grouped(e.get(CAPACITY)) + ")",
                RustChannel.Sender.UNBOUNDED);
    }

    @Override
    public JavaChannel java(JavaEmission e) {
        return JavaChannel.of(
                JavaChannel.Family.BROADCAST, "of(" + JavaSleeps.grouped(e.get(CAPACITY)) + ")");
    }

    private record Open(Broadcast<Item> channel) implements OpenChannel<Item> {
        @Override
        public Sending<Item> sender(int tag, Producing.Manner how) {
            return new Sender(channel.sender().copy());
        }

        @Override
        public void hold() {
            channel.sender().copy();
        }

        @Override
        public BroadcastReceiver<Item> receiver(int tag) {
            return channel.sender().subscribe();
        }

        @Override
        public void begin() {
            channel.sender().close();
        }

        @Override
        public int len() {
            return channel.len();
        }

        @Override
        public ChannelState<Item> state(int most) {
            return channel.state(most);
        }
    }

    private static final class Sender implements Sending<Item> {
        private final BroadcastSender<Item> sender;
        private @Nullable Item lost;

        Sender(BroadcastSender<Item> sender) {
            this.sender = sender;
        }

        @Override
        public Progress poll(Context cx, Item item) {
            return switch (sender.send(item)) {
                case BroadcastOutcome.Sent<Item> sent -> Progress.SENT;
                case BroadcastOutcome.Displaced<Item>(int receivers, Item oldest) -> {
                    lost = oldest;
                    yield Progress.DISPLACED;
                }
                case BroadcastOutcome.Closed<Item> closed -> Progress.CLOSED;
            };
        }

        @Override
        public Item displaced() {
            return lost == null ? Sending.super.displaced() : lost;
        }

        @Override
        public void close() {
            sender.close();
        }
    }
}
