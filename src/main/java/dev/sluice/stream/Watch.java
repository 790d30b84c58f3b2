package dev.sluice.stream;

import dev.sluice.stream.ChannelState.Receiving;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A channel that keeps only the latest value, for any number of receivers (tokio, `sync::watch`).
///
/// One lock guards it; wakers are called outside.
///
/// @param <T> the values
public final class Watch<T> {
    private static final int BATCH = 32;

    private final List<WatchReceiver<T>> receivers = new ArrayList<>();
    private final WakerQueue queue = new WakerQueue();
    private final WatchSender<T> sender;
    private T value;
    private long version;
    private long displaced;
    private int living;
    private boolean ended;

    private Watch(T initial) {
        value = initial;
        sender = new WatchSender<>(this);
    }

    /// A channel that holds `initial`, and no receiver yet.
    public static <T> Watch<T> of(T initial) {
        return new Watch<>(initial);
    }

    /// The only sender: in tokio 1.24.2 it cannot be cloned.
    public WatchSender<T> sender() {
        return sender;
    }

    /// Whether some living receiver has not seen the value: 1 or 0.
    public synchronized int len() {
        return unseen() ? 1 : 0;
    }

    /// Looks inside, from any thread. The value counts as inside while some living receiver has not seen it, and
    /// as dropped once it was overwritten before.
    public synchronized ChannelState<T> state(int most) {
        List<Receiving> each = new ArrayList<>(receivers.size());
        long received = 0;
        for (WatchReceiver<T> receiver : receivers) {
            Receiving view = receiver.view(version);
            received += view.received();
            each.add(view);
        }
        int len = len();
        return new ChannelState<>(
                1,
                1 - len,
                most > 0 ? List.of(value) : List.of(),
                len,
                List.of(),
                version + 1,
                received,
                displaced,
                1,
                ended ? 0 : 1,
                living == 0,
                each);
    }

    private boolean unseen() {
        for (WatchReceiver<T> receiver : receivers) {
            if (receiver.behind(version)) {
                return true;
            }
        }
        return false;
    }

    synchronized WatchReceiver<T> subscribe() {
        WatchReceiver<T> receiver = new WatchReceiver<>(this, version);
        receivers.add(receiver);
        living++;
        return receiver;
    }

    synchronized int receiverCount() {
        return living;
    }

    synchronized T borrow() {
        return value;
    }

    /// Takes the place of the value, whether there are receivers or not.
    ///
    /// @return the old value, and whether somebody had not seen it
    WatchOutcome.Replaced<T> replace(T item) {
        T old;
        boolean lost;
        List<Waker> woken;
        synchronized (this) {
            old = value;
            lost = unseen();
            displaced += lost ? 1 : 0;
            value = item;
            version++;
            woken = queue.takeAll();
        }
        wake(woken);
        return new WatchOutcome.Replaced<>(old, lost);
    }

    void end() {
        List<Waker> woken;
        synchronized (this) {
            ended = true;
            woken = queue.takeAll();
        }
        wake(woken);
    }

    /// In batches of 32, each from back to front (tokio 1.24.2, `Notify::notify_waiters` and
    /// `WakeList::wake_all`).
    private static void wake(List<Waker> woken) {
        for (int from = 0; from < woken.size(); from += BATCH) {
            woken.subList(from, Math.min(from + BATCH, woken.size()))
                    .reversed()
                    .forEach(Waker::wake);
        }
    }

    /// Whether there is a newer value than the receiver knows (tokio 1.24.2, `Receiver::changed`): ready once;
    /// done when the sender is dropped and there is none.
    ///
    /// @param waker queued up when there is neither; absent for one that does not wait
    synchronized Poll changed(WatchReceiver<T> receiver, @Nullable Waker waker) {
        if (receiver.update(version)) {
            queue.leave(receiver);
            return Poll.READY;
        }
        if (ended) {
            return Poll.DONE;
        }
        if (waker != null) {
            queue.wait(receiver, waker);
        }
        return Poll.PENDING;
    }

    synchronized T see(WatchReceiver<T> receiver) {
        receiver.saw(version);
        return value;
    }

    synchronized void dropReceiver(WatchReceiver<T> receiver) {
        queue.leave(receiver);
        living--;
    }
}
