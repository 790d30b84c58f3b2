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
import dev.sluice.catalog.RustChannel;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.rust.Literals;
import dev.sluice.stream.Channel;
import dev.sluice.stream.Overflow;

/// A bounded channel (tokio, `sync::mpsc::channel`).
@AutoService(NodeKind.class)
public final class MpscKind implements NodeKind.Conduit {
    static final Param<Long> CAPACITY =
            Param.of(
                            "capacity",
                            "Capacity",
                            Params.whole(0, 64, 1_000_000, "slots"),
                            5L,
                            "How many items fit in before senders wait; 0 panics, as in tokio, and"
                                    + " to change it while running is Sluice's own.")
                    .warning(Caution.zeroPanics("mpsc bounded channel requires buffer > 0"))
                    .tuned();

    static final Param<Overflow> OVERFLOW =
            Param.of(
                    "overflow",
                    "When full",
                    Params.choice(Overflow.class),
                    "wait",
                    "What a send does that finds no slot: wait, as in tokio; or, Sluice's own:"
                        + " drop_newest throws its item away, drop_oldest the oldest one inside,"
                        + " fail panics its producer. Then no send waits, and how a producer sends"
                        + " makes no difference.");

    private static final Spec SPEC =
            Spec.named("mpsc", "Bounded channel", Family.CHANNELS)
                    .in(Ports.SENDERS_IN)
                    .out(Ports.RECEIVER_OUT)
                    .params(CAPACITY, OVERFLOW)
                    .help(
                            "Carries items from many tasks to one, with room for so many.",
                            "Hands over an item as soon as one is inside.",
                            "The receiver waits while it is empty, senders wait in line while it is"
                                    + " full, unless it overflows.",
                            "Ends when all senders are dropped and what was inside is received.",
                            "Holds up to its capacity.",
                            "Pulls nothing; senders push.")
                    .example("0:1 10:2 20:|", "0:1 10:2 20:|")
                    .aliases(
                            "channel",
                            "queue",
                            "buffer",
                            "sync_channel",
                            "backpressure",
                            "overflow",
                            "drop")
                    .misnomer(
                            "AsyncSend",
                            "The guide says that a Sender implements AsyncSend; there is no such"
                                    + " trait, send is a method of Sender itself.")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public OpenChannel<Item> open(Wiring wiring) {
        Overflow overflow = wiring.get(OVERFLOW);
        Channel<Item> channel = Channel.bounded(Math.toIntExact(wiring.get(CAPACITY)), overflow);
        wiring.onTune(CAPACITY, capacity -> channel.resize(Math.toIntExact(capacity)));
        return new MpscChannel<>(channel, overflow);
    }

    @Override
    public JavaChannel java(JavaEmission e) {
        String capacity = JavaSleeps.grouped(e.get(CAPACITY));
        Overflow overflow = e.get(OVERFLOW);
        if (overflow == Overflow.WAIT) {
            return JavaChannel.of(JavaChannel.Family.MPSC, "bounded(" + capacity + ")");
        }
        e.uses().type("dev.sluice.stream.Overflow");
        return JavaChannel.of(
                JavaChannel.Family.OVERFLOWING,
                "bounded(" + capacity + ", Overflow." + overflow.name() + ")");
    }

    @Override
    public RustChannel rust(Emission e) {
        RustChannel.Sender sender =
                switch (e.get(OVERFLOW)) {
                    case WAIT -> RustChannel.Sender.BOUNDED;
                    case DROP_NEWEST -> RustChannel.Sender.DROPPING;
                    case DROP_OLDEST ->
                            throw e.refusal(
                                    "It drops the oldest item when it is full, and of tokio's"
                                            + " mpsc only the receiver can take items out.");
                    case FAIL ->
                            throw e.refusal(
                                    "It panics its producer when it is full, which no channel of"
                                            + " tokio does.");
                };
        return RustChannel.of(
                "tokio::sync::mpsc",
                "mpsc::channel::<{}>(" + Literals.grouped(e.get(CAPACITY)) + ")",
                sender);
    }
}
