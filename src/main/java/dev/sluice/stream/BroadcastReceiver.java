package dev.sluice.stream;

import dev.sluice.stream.ChannelState.Receiving;

import org.jspecify.annotations.Nullable;

/// One of the receivers of a [Broadcast]; used by one thread at a time.
///
/// @param <T> the items
public final class BroadcastReceiver<T> implements Owned {
    private final Broadcast<T> channel;
    private long next;
    private long received;
    private long missed;
    private long lag;
    private boolean open = true;
    private @Nullable T item;

    BroadcastReceiver(Broadcast<T> channel, long next) {
        this.channel = channel;
        this.next = next;
    }

    /// Tries to have an item ready, or the number of items it missed: [#lag] says which. Done once all senders
    /// are dropped and everything was received (tokio, `Receiver::recv`). It takes none of the task's budget.
    public Poll pollRecv(Context cx) {
        return channel.receive(this, cx.waker());
    }

    /// The same without waiting (tokio, `Receiver::try_recv`).
    public Poll tryRecv() {
        return channel.receive(this, null);
    }

    /// After a ready answer: how many items it missed, and then there is none to take; or zero.
    public long lag() {
        return lag;
    }

    /// The item of the last ready answer without a lag; once.
    public T take() {
        T taken = item;
        item = null;
        if (taken == null) {
            throw new IllegalStateException("nothing was received");
        }
        return taken;
    }

    /// Items sent and not received by it, those included that it has already missed.
    public int len() {
        return channel.behind(this);
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            item = null;
            channel.dropReceiver(this);
        }
    }

    boolean open() {
        return open;
    }

    long next() {
        return next;
    }

    void received(T taken) {
        item = taken;
        lag = 0;
        next++;
        received++;
    }

    void missed(long count) {
        lag = count;
        next += count;
        missed += count;
    }

    Receiving view(long tail) {
        return new Receiving(received, missed, open ? (int) (tail - next) : 0, open);
    }
}
