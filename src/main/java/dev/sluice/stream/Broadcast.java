package dev.sluice.stream;

import dev.sluice.stream.ChannelState.Receiving;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A channel in which every receiver gets every item (tokio, `sync::broadcast`): senders never wait; a receiver
/// that falls behind by more than the capacity misses the oldest items and learns how many.
///
/// One lock guards it; wakers are called outside.
///
/// @param <T> the items
public final class Broadcast<T> {
    private static final int MOST = 1 << 30;

    private final @Nullable Object[] ring;
    private final int[] expected;
    private final List<BroadcastReceiver<T>> receivers = new ArrayList<>();
    private final WakerQueue queue = new WakerQueue();
    private final BroadcastSender<T> first;
    private long tail;
    private long displaced;
    private int living;
    private int senders = 1;
    private int highWater;

    private Broadcast(int slots) {
        ring = new Object[slots];
        expected = new int[slots];
        first = new BroadcastSender<>(this);
    }

    /// A channel with so many slots, rounded up to a power of two, and no receiver yet.
    ///
    /// @throws IllegalArgumentException for less than one slot, in tokio's words
    public static <T> Broadcast<T> of(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is empty");
        }
        if (capacity > MOST) {
            throw new IllegalArgumentException("requested capacity too large");
        }
        return new Broadcast<>(slots(capacity));
    }

    /// What tokio makes of a capacity: the next power of two.
    public static int slots(int capacity) {
        int below = Integer.highestOneBit(capacity);
        return below == capacity ? capacity : below << 1;
    }

    /// The sender that comes with the channel.
    public BroadcastSender<T> sender() {
        return first;
    }

    /// How many items some living receiver has yet to receive.
    public synchronized int len() {
        return (int) (tail - oldest());
    }

    /// Looks inside, from any thread; `most` limits how many items are copied. The receivers are those that ever
    /// subscribed, in that order; what is dropped was overwritten before all of them had it.
    public synchronized ChannelState<T> state(int most) {
        long oldest = oldest();
        List<T> items = new ArrayList<>();
        for (long at = oldest; at < tail && items.size() < most; at++) {
            items.add(at(at));
        }
        List<Receiving> each = receivers.stream().map(receiver -> receiver.view(tail)).toList();
        int len = (int) (tail - oldest);
        return new ChannelState<>(
                ring.length,
                ring.length - len,
                items,
                len,
                List.of(),
                tail,
                each.stream().mapToLong(Receiving::received).sum(),
                displaced,
                highWater,
                senders,
                living == 0,
                each);
    }

    private long oldest() {
        long oldest = tail;
        for (BroadcastReceiver<T> receiver : receivers) {
            if (receiver.open()) {
                oldest = Math.min(oldest, receiver.next());
            }
        }
        return Math.max(oldest, tail - ring.length);
    }

    @SuppressWarnings("unchecked") // only items are put in, and what is expected is there
    private T at(long position) {
        Object item = ring[slot(position)];
        if (item == null) {
            throw new IllegalStateException("everybody had it");
        }
        return (T) item;
    }

    private int slot(long position) {
        return (int) (position & (ring.length - 1));
    }

    synchronized BroadcastReceiver<T> subscribe() {
        BroadcastReceiver<T> receiver = new BroadcastReceiver<>(this, tail);
        receivers.add(receiver);
        living++;
        return receiver;
    }

    synchronized int receiverCount() {
        return living;
    }

    BroadcastOutcome<T> send(T item) {
        T lost;
        int reached;
        List<Waker> woken;
        synchronized (this) {
            if (living == 0) {
                return new BroadcastOutcome.Closed<>(item);
            }
            lost = put(item);
            reached = living;
            woken = queue.takeAll();
        }
        woken.forEach(Waker::wake);
        return lost == null
                ? new BroadcastOutcome.Sent<>(reached)
                : new BroadcastOutcome.Displaced<>(reached, lost);
    }

    /// Puts it in.
    ///
    /// @return what it overwrites, if somebody had not had it
    @SuppressWarnings("unchecked") // only items are put in
    private @Nullable T put(T item) {
        int slot = slot(tail);
        T lost = expected[slot] > 0 ? (T) ring[slot] : null;
        displaced += lost == null ? 0 : 1;
        ring[slot] = item;
        expected[slot] = living;
        tail++;
        highWater = Math.max(highWater, (int) (tail - oldest()));
        return lost;
    }

    synchronized void addSender() {
        senders++;
    }

    void dropSender() {
        List<Waker> woken = List.of();
        synchronized (this) {
            senders--;
            if (senders == 0) {
                woken = queue.takeAll();
            }
        }
        woken.forEach(Waker::wake);
    }

    /// Receives for `receiver` (tokio 1.24.2, `Receiver::recv_ref`): ready with an item or with what it missed.
    ///
    /// @param waker queued up when there is nothing; absent for one that does not wait
    synchronized Poll receive(BroadcastReceiver<T> receiver, @Nullable Waker waker) {
        long next = receiver.next();
        if (next == tail) {
            if (senders == 0) {
                return Poll.DONE;
            }
            if (waker != null) {
                queue.wait(receiver, waker);
            }
            return Poll.PENDING;
        }
        queue.leave(receiver);
        long oldest = tail - ring.length;
        if (next < oldest) {
            receiver.missed(oldest - next);
        } else {
            receiver.received(at(next));
            had(next);
        }
        return Poll.READY;
    }

    private void had(long position) {
        int slot = slot(position);
        if (--expected[slot] == 0) {
            ring[slot] = null;
        }
    }

    synchronized int behind(BroadcastReceiver<T> receiver) {
        return (int) (tail - receiver.next());
    }

    /// What it has not received counts as had, so that it need not be kept.
    synchronized void dropReceiver(BroadcastReceiver<T> receiver) {
        queue.leave(receiver);
        living--;
        for (long at = Math.max(receiver.next(), tail - ring.length); at < tail; at++) {
            had(at);
        }
    }
}
