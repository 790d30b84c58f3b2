package dev.sluice.stream;

import dev.sluice.stream.ChannelState.Receiving;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A channel for one item (tokio, `sync::oneshot`).
///
/// @param <T> the item
public final class Oneshot<T> {
    private final OneshotSender<T> sender = new OneshotSender<>(this);
    private final OneshotReceiver<T> receiver = new OneshotReceiver<>(this);
    private @Nullable T item;
    private @Nullable Waker waiting;
    private boolean sent;
    private boolean complete;
    private boolean closed;
    private boolean received;

    private Oneshot() {}

    /// An empty channel.
    public static <T> Oneshot<T> empty() {
        return new Oneshot<>();
    }

    /// The only sender.
    public OneshotSender<T> sender() {
        return sender;
    }

    /// The only receiver.
    public OneshotReceiver<T> receiver() {
        return receiver;
    }

    /// Items inside: 1 or 0.
    public synchronized int len() {
        return item == null ? 0 : 1;
    }

    /// Looks inside, from any thread; `most` limits how many items are copied.
    public synchronized ChannelState<T> state(int most) {
        T inside = item;
        int len = inside == null ? 0 : 1;
        long taken = received ? 1 : 0;
        return new ChannelState<>(
                1,
                sent ? 0 : 1,
                inside == null || most == 0 ? List.of() : List.of(inside),
                len,
                List.of(),
                sent ? 1 : 0,
                taken,
                0,
                sent ? 1 : 0,
                complete ? 0 : 1,
                closed || complete,
                List.of(new Receiving(taken, 0, len, !closed)));
    }

    SendOutcome<T> send(T sending) {
        Waker woken;
        synchronized (this) {
            if (closed || complete) {
                return new SendOutcome.Closed<>(sending);
            }
            item = sending;
            sent = true;
            complete = true;
            woken = waiting;
        }
        wake(woken);
        return SendOutcome.sent();
    }

    void end() {
        Waker woken;
        synchronized (this) {
            woken = complete ? null : waiting;
            complete = true;
        }
        wake(woken);
    }

    private static void wake(@Nullable Waker woken) {
        if (woken != null) {
            woken.wake();
        }
    }

    /// Ready with an item inside, done without one when none can come.
    ///
    /// @param waker called when there is more to say; absent for one that does not wait
    synchronized Poll look(@Nullable Waker waker) {
        if (item != null) {
            return Poll.READY;
        }
        if (complete || closed) {
            return Poll.DONE;
        }
        if (waker != null) {
            waiting = waker;
        }
        return Poll.PENDING;
    }

    synchronized T take() {
        T taken = item;
        if (taken == null) {
            throw new IllegalStateException("nothing was sent");
        }
        item = null;
        received = true;
        return taken;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /// Refuses a send from now on.
    ///
    /// @param abandon whether nobody will receive what was sent before
    synchronized void close(boolean abandon) {
        closed = true;
        if (abandon) {
            item = null;
            waiting = null;
        }
    }
}
