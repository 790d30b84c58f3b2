package dev.sluice.catalog;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// The parameters that every producer shares: how its task sends what its stream makes.
public final class Producing {
    /// What its task does with each item.
    public static final Param<Sends> SENDS =
            Param.of(
                    "sends",
                    "Sends by",
                    Params.choice(Sends.class),
                    "send",
                    "What happens when the channel is full: wait for a slot, drop the item, or wait"
                            + " for so long and then drop it.");

    /// How long a timed send waits.
    public static final Param<Duration> TIMEOUT =
            Param.of(
                    "timeout",
                    "Gives up after",
                    Params.duration(),
                    "100ms",
                    "How long send_timeout waits for a slot; the other ways of sending do not look"
                            + " at it.");

    /// Whether a copy of the sender outlives the task.
    public static final Param<Boolean> HOLDS_SENDER =
            Param.of(
                    "holds_sender",
                    "Keeps a sender",
                    Params.flag(),
                    false,
                    "Keeps one more sender for ever, so the channel never ends: the forgotten clone"
                            + " that hangs a program.");

    /// All of them, in the inspector's order.
    public static final List<Param<?>> PARAMS = List.of(SENDS, TIMEOUT, HOLDS_SENDER);

    private Producing() {}

    /// How the node says it sends.
    public static Manner of(Wiring node) {
        return new Manner(node.get(SENDS), node.live(TIMEOUT));
    }

    /// How a task sends.
    ///
    /// @param timeout of a timed send, asked for each item
    public record Manner(Sends sends, Supplier<Duration> timeout) {
        /// Waits for a slot, however long.
        public static final Manner PATIENT = new Manner(Sends.SEND, () -> Duration.ZERO);
    }

    /// How an item is sent.
    public enum Sends {
        /// Waits for a slot (tokio, `Sender::send`).
        SEND,
        /// Drops the item when there is no slot (tokio, `Sender::try_send`).
        TRY_SEND,
        /// Waits for a slot, and drops the item when none came free in time (tokio, `Sender::send_timeout`).
        SEND_TIMEOUT
    }
}
