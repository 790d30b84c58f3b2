package dev.sluice.telemetry;

import org.jspecify.annotations.Nullable;

/// One thing that happened in a run.
///
/// @param seq running number within the log, from 0
/// @param time run time in nanoseconds
/// @param node the id of the node it happened at
/// @param item the id of the item concerned, or -1
/// @param value the item's value, the error, or the word for how a task ended
/// @param error whether the item is an error
/// @param lineage of the item
public record Event(
        long seq,
        long time,
        Kind kind,
        String node,
        long item,
        @Nullable Object value,
        boolean error,
        Lineage lineage) {
    /// Of an item that comes of no other.
    public Event(
            long seq,
            long time,
            Kind kind,
            String node,
            long item,
            @Nullable Object value,
            boolean error) {
        this(seq, time, kind, node, item, value, error, Lineage.NONE);
    }

    /// Whether it happened to that item, or to one that comes of it.
    public boolean concerns(long wanted) {
        return item == wanted || lineage.includes(wanted);
    }

    /// What happened.
    public enum Kind {
        /// A producer called `send` with the item.
        SEND_CALLED("calls send"),
        /// The send was refused a slot at once; the sender waits at the door.
        SEND_WAITS("waits for a slot"),
        /// The send returned; the item is in the channel.
        SENT("sent"),
        /// The send failed; the item came back.
        SEND_FAILED("send failed"),
        /// One of several channels that its sender may choose among got the item; noted at the channel.
        ROUTED("is routed"),
        /// The channel threw the item away before everybody received it.
        DROPPED("drops"),
        /// The channel handed the item to its receiver.
        RECEIVED("received"),
        /// A source or operator yielded the item downstream.
        YIELDED("yields"),
        /// An async body was first polled for the item.
        WORK_STARTED("starts work on"),
        /// The async body finished.
        WORK_DONE("finished work on"),
        /// The async body was dropped before it finished.
        WORK_CANCELLED("dropped work on"),
        /// The node does not let the item through, having finished its body if it has one.
        LEFT_OUT("leaves out"),
        /// The node's task or stream ended.
        ENDED("ended"),
        /// The node's body panicked.
        PANICKED("panicked"),
        /// The sink printed a line.
        PRINTED("prints"),
        /// A parameter was tuned while running.
        TUNED("tuned");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// As a verb phrase for the log panel.
        public String words() {
            return words;
        }
    }
}
