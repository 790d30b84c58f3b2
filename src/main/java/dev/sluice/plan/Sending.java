package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.PollSender;
import dev.sluice.stream.SendOutcome;
import dev.sluice.stream.Sender;

import org.jspecify.annotations.Nullable;

import java.util.function.LongSupplier;

/// How a producer sends: with patience, without, or with so much of it.
interface Sending extends AutoCloseable {
    /// How far one send got.
    enum Progress {
        SENT,
        WAITS,
        DROPPED,
        CLOSED
    }

    /// Begins or goes on sending `item`.
    Progress poll(Context cx, Sender<Item> sender, Item item);

    /// Leaves the queue.
    @Override
    default void close() {}

    /// Waits for a slot (tokio, `Sender::send`).
    final class Patient implements Sending {
        private @Nullable PollSender<Item> poller;

        @Override
        public Progress poll(Context cx, Sender<Item> sender, Item item) {
            PollSender<Item> sending = poller;
            if (sending == null) {
                sending = sender.poller();
                poller = sending;
            }
            return switch (sending.pollSend(cx, item)) {
                case READY -> Progress.SENT;
                case PENDING -> Progress.WAITS;
                case DONE -> Progress.CLOSED;
            };
        }

        @Override
        public void close() {
            if (poller != null) {
                poller.close();
            }
        }
    }

    /// Drops the item when there is no slot (tokio, `Sender::try_send`).
    final class Hasty implements Sending {
        @Override
        public Progress poll(Context cx, Sender<Item> sender, Item item) {
            return progress(sender.trySend(item));
        }
    }

    /// Drops the item when there is no slot in time (tokio, `Sender::send_timeout`).
    final class Timed implements Sending {
        private final LongSupplier nanos;
        private @Nullable Future<SendOutcome<Item>> running;

        /// @param nanos how long it waits, asked for each item
        Timed(LongSupplier nanos) {
            this.nanos = nanos;
        }

        @Override
        public Progress poll(Context cx, Sender<Item> sender, Item item) {
            Future<SendOutcome<Item>> send = running;
            if (send == null) {
                send = sender.sendTimeout(item, nanos.getAsLong());
                running = send;
            }
            if (send.poll(cx) == Poll.PENDING) {
                return Progress.WAITS;
            }
            close();
            return progress(send.value());
        }

        @Override
        public void close() {
            if (running != null) {
                running.close();
                running = null;
            }
        }
    }

    private static Progress progress(SendOutcome<Item> outcome) {
        return switch (outcome) {
            case SendOutcome.Sent<Item>() -> Progress.SENT;
            case SendOutcome.Full<Item> full -> Progress.DROPPED;
            case SendOutcome.TimedOut<Item> late -> Progress.DROPPED;
            case SendOutcome.Closed<Item> closed -> Progress.CLOSED;
        };
    }
}
