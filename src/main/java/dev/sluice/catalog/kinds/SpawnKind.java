package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Caution;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
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

/// A task boundary (tokio, `spawn`, with an `mpsc` channel of its own and a `ReceiverStream` behind it).
@AutoService(NodeKind.class)
public final class SpawnKind implements NodeKind.Boundary {
    static final Param<Long> CAPACITY =
            Param.of(
                            "capacity",
                            "Capacity",
                            Params.whole(0, 64, 1_000_000, "slots"),
                            1L,
                            "How many items fit into its channel before the task above waits; 0"
                                    + " panics, as in tokio, and to change it while running is"
                                    + " Sluice's own.")
                    .warning(Caution.zeroPanics("mpsc bounded channel requires buffer > 0"))
                    .tuned();

    private static final Spec SPEC =
            Spec.named("spawn", "Spawn", Family.OPERATORS)
                    .in(Ports.EITHER_IN)
                    .out(Ports.SAME_OUT)
                    .params(CAPACITY)
                    .help(
                            "Runs what is above in a task of its own, which sends into a channel"
                                    + " from which what is below receives.",
                            "Emits an item as soon as its channel has one.",
                            "Waits while its channel is empty; the task above waits in send while"
                                    + " it is full.",
                            "Ends when its input has ended and the channel is drained.",
                            "Holds up to its capacity, and in the task above the item it is"
                                    + " sending.",
                            "Pulls as many ahead as it can hold, whether they are asked for or"
                                    + " not.")
                    .example("0:1 10:2 20:!oops 30:|", "0:1 10:2 20:!oops 30:|")
                    .aliases(
                            "task",
                            "tokio::spawn",
                            "boundary",
                            "async boundary",
                            "thread",
                            "buffer")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public JavaChannel java(JavaEmission e) {
        return JavaChannel.of(
                JavaChannel.Family.MPSC, "bounded(" + JavaSleeps.grouped(e.get(CAPACITY)) + ")");
    }

    @Override
    public <T> OpenChannel<T> open(Wiring wiring) {
        Channel<T> channel = Channel.bounded(Math.toIntExact(wiring.get(CAPACITY)));
        wiring.onTune(CAPACITY, capacity -> channel.resize(Math.toIntExact(capacity)));
        return new MpscChannel<>(channel);
    }

    @Override
    public RustChannel rust(Emission e) {
        return RustChannel.of(
                "tokio::sync::mpsc",
                "mpsc::channel::<{}>(" + Literals.grouped(e.get(CAPACITY)) + ")",
                RustChannel.Sender.BOUNDED);
    }
}
