package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Sending;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Offer;
import dev.sluice.stream.Poll;
import dev.sluice.stream.PollSender;
import dev.sluice.stream.SendOutcome;
import dev.sluice.stream.Sender;

import org.jspecify.annotations.Nullable;

import java.util.function.LongSupplier;

/// How a task sends into an mpsc channel: with patience, without, or with so much of it.
///
/// @param <T> what it sends
abstract class MpscSending<T> implements Sending<T> {
    final Sender<T> sender;

    private MpscSending(Sender<T> sender) {
        this.sender = sender;
    }

    @Override
    public void close() {
        sender.close();
    }

    /// Waits for a slot (tokio, `Sender::send`).
    static final class Patient<T> extends MpscSending<T> {
        private final PollSender<T> poller;

        Patient(Sender<T> sender) {
            super(sender);
            this.poller = sender.poller();
        }

        @Override
        public Progress poll(Context cx, T item) {
            return switch (poller.pollSend(cx, item)) {
                case READY -> Progress.SENT;
                case PENDING -> Progress.WAITS;
                case DONE -> Progress.CLOSED;
            };
        }

        @Override
        public void close() {
            poller.close();
            super.close();
        }
    }

    /// Drops the item when there is no slot (tokio, `Sender::try_send`).
    static final class Hasty<T> extends MpscSending<T> {
        Hasty(Sender<T> sender) {
            super(sender);
        }

        @Override
        public Progress poll(Context cx, T item) {
            return progress(sender.trySend(item));
        }
    }

    /// Drops the item when there is no slot in time (tokio, `Sender::send_timeout`).
    static final class Timed<T> extends MpscSending<T> {
        private final LongSupplier nanos;
        private @Nullable Future<SendOutcome<T>> running;

        /// @param nanos how long it waits, asked for each item
        Timed(Sender<T> sender, LongSupplier nanos) {
            super(sender);
            this.nanos = nanos;
        }

        @Override
        public Progress poll(Context cx, T item) {
            Future<SendOutcome<T>> send = running;
            if (send == null) {
                send = sender.sendTimeout(item, nanos.getAsLong());
                running = send;
            }
            if (send.poll(cx) == Poll.PENDING) {
                return Progress.WAITS;
            }
            leave();
            return progress(send.value());
        }

        private void leave() {
            if (running != null) {
                running.close();
                running = null;
            }
        }

        @Override
        public void close() {
            leave();
            super.close();
        }
    }

    /// Never waits: where there is no slot, the channel's [dev.sluice.stream.Overflow] decides.
    static final class Offering<T> extends MpscSending<T> {
        private @Nullable T lost;

        Offering(Sender<T> sender) {
            super(sender);
        }

        @Override
        public Progress poll(Context cx, T item) {
            return switch (sender.offer(item)) {
                case Offer.Taken<T>() -> Progress.SENT;
                case Offer.Displaced<T>(T displaced) -> {
                    lost = displaced;
                    yield Progress.DISPLACED;
                }
                case Offer.Full<T> full -> throw new IllegalStateException("no available capacity");
                case Offer.Closed<T> closed -> Progress.CLOSED;
            };
        }

        @Override
        public T displaced() {
            return lost == null ? super.displaced() : lost;
        }
    }

    private static <T> Progress progress(SendOutcome<T> outcome) {
        return switch (outcome) {
            case SendOutcome.Sent<T>() -> Progress.SENT;
            case SendOutcome.Full<T> full -> Progress.REFUSED;
            case SendOutcome.TimedOut<T> late -> Progress.REFUSED;
            case SendOutcome.Closed<T> closed -> Progress.CLOSED;
        };
    }
}
