package dev.sluice.stream;

import dev.sluice.stream.ChannelState.Waiting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A multi-producer, single-consumer channel (tokio, `sync::mpsc`): first come, first served, and a freed
/// slot belongs to the first waiter at that instant.
///
/// @param <T> the items
public final class Channel<T> {
    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final Deque<T> buffer = new ArrayDeque<>();
    private final Deque<Acquire> waiters = new ArrayDeque<>();
    private int maxCapacity;
    private int permits;
    private int senders = 1;
    private int held;
    private boolean closed;
    private boolean dropped;
    private long sent;
    private long received;
    private int highWater;
    private @Nullable Waker receiverWaker;
    private final Sender<T> first = new Sender<>(this, 0);
    private final Receiver<T> receiver = new Receiver<>(this);

    private Channel(int capacity) {
        maxCapacity = capacity;
        permits = capacity;
    }

    /// A channel with so many slots.
    ///
    /// @throws IllegalArgumentException for less than one slot, in tokio's words
    public static <T> Channel<T> bounded(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("mpsc bounded channel requires buffer > 0");
        }
        return new Channel<>(capacity);
    }

    /// A channel whose senders never wait.
    public static <T> Channel<T> unbounded() {
        return new Channel<>(UNBOUNDED);
    }

    /// The sender that comes with the channel.
    public Sender<T> sender() {
        return first;
    }

    /// The only receiver.
    public Receiver<T> receiver() {
        return receiver;
    }

    /// Looks inside; `most` limits how many items are copied.
    public synchronized ChannelState<T> state(int most) {
        List<T> items = new ArrayList<>();
        for (T item : buffer) {
            if (items.size() == most) {
                break;
            }
            items.add(item);
        }
        List<Waiting> waiting = new ArrayList<>();
        for (Acquire waiter : waiters) {
            waiting.add(new Waiting(waiter.tag, waiter.since));
        }
        return new ChannelState<>(
                maxCapacity, permits, items, buffer.size(), waiting, sent, received, highWater, senders, closed);
    }

    /// Changes the number of slots while in use. Ours; tokio has no such thing. Fewer slots than items:
    /// nothing is lost, senders wait until enough were received.
    public synchronized void resize(int capacity) {
        if (maxCapacity == UNBOUNDED || capacity < 1) {
            throw new IllegalArgumentException("a bounded channel needs at least one slot");
        }
        permits += capacity - maxCapacity;
        maxCapacity = capacity;
        grant();
    }

    synchronized int permits() {
        return Math.max(0, permits);
    }

    synchronized int maxCapacity() {
        return maxCapacity;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void addSender() {
        senders++;
    }

    synchronized boolean upgrade() {
        if (senders == 0) {
            return false;
        }
        senders++;
        return true;
    }

    synchronized void dropSender() {
        senders--;
        if (senders == 0) {
            wakeReceiver();
        }
    }

    /// Asks for a slot without waiting.
    synchronized boolean tryAcquire() {
        if (closed || permits <= 0 || !waiters.isEmpty()) {
            return false;
        }
        permits--;
        held++;
        return true;
    }

    synchronized void release() {
        held--;
        permits++;
        grant();
        if (closed && held == 0) {
            wakeReceiver();
        }
    }

    /// Uses a held permit.
    synchronized void push(T item) {
        held--;
        if (dropped) {
            return;
        }
        buffer.add(item);
        sent++;
        highWater = Math.max(highWater, buffer.size());
        wakeReceiver();
    }

    synchronized Poll pollAcquire(Acquire acquire, Context cx) {
        if (closed) {
            waiters.remove(acquire);
            if (acquire.granted) {
                acquire.granted = false;
                release();
            }
            return Poll.DONE;
        }
        if (acquire.granted) {
            acquire.granted = false;
            return Poll.READY;
        }
        if (!acquire.queued) {
            if (tryAcquire()) {
                return Poll.READY;
            }
            acquire.queued = true;
            acquire.since = cx.now();
            waiters.add(acquire);
        }
        acquire.waker = cx.waker();
        return Poll.PENDING;
    }

    synchronized void cancel(Acquire acquire) {
        if (acquire.granted) {
            acquire.granted = false;
            release();
        } else if (acquire.queued) {
            acquire.queued = false;
            waiters.remove(acquire);
        }
    }

    synchronized RecvOutcome<T> tryRecv() {
        T item = buffer.poll();
        if (item != null) {
            received++;
            permits++;
            grant();
            return new RecvOutcome.Received<>(item);
        }
        boolean over = held == 0 && (senders == 0 || closed);
        return over ? new RecvOutcome.Disconnected<>() : new RecvOutcome.Empty<>();
    }

    synchronized RecvOutcome<T> recv(Waker waker) {
        RecvOutcome<T> outcome = tryRecv();
        if (outcome instanceof RecvOutcome.Empty<T>) {
            receiverWaker = waker;
        }
        return outcome;
    }

    synchronized void closeToSenders() {
        closed = true;
        for (Acquire waiter : waiters) {
            waiter.queued = false;
            waiter.wake();
        }
        waiters.clear();
    }

    synchronized void dropReceiver() {
        closeToSenders();
        dropped = true;
        buffer.clear();
        receiverWaker = null;
    }

    private void grant() {
        while (permits > 0 && !waiters.isEmpty()) {
            Acquire waiter = waiters.remove();
            permits--;
            held++;
            waiter.queued = false;
            waiter.granted = true;
            waiter.wake();
        }
    }

    private void wakeReceiver() {
        Waker waker = receiverWaker;
        receiverWaker = null;
        if (waker != null) {
            waker.wake();
        }
    }

    /// One wait for a slot.
    static final class Acquire {
        final int tag;
        long since;
        boolean queued;
        boolean granted;

        @Nullable
        Waker waker;

        Acquire(int tag) {
            this.tag = tag;
        }

        void wake() {
            Waker woken = waker;
            waker = null;
            if (woken != null) {
                woken.wake();
            }
        }
    }
}
