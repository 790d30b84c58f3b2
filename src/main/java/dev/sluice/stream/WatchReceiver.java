package dev.sluice.stream;

import dev.sluice.stream.ChannelState.Receiving;

/// One of the receivers of a [Watch]; used by one thread at a time.
///
/// @param <T> the values
public final class WatchReceiver<T> implements Owned {
    private final Watch<T> channel;
    private final long first;
    private long known;
    private long seen;
    private long received;
    private boolean open = true;

    WatchReceiver(Watch<T> channel, long version) {
        this.channel = channel;
        this.first = version;
        this.known = version;
        this.seen = version - 1;
    }

    /// Waits for a value newer than the last it knows of; done once the sender is dropped and there is none
    /// (tokio, `Receiver::changed`). It takes none of the task's budget.
    public Poll pollChanged(Context cx) {
        return channel.changed(this, cx.waker());
    }

    /// The value now, which it knows from now on (tokio, `Receiver::borrow_and_update`).
    public T borrowAndUpdate() {
        return channel.see(this);
    }

    /// The value now (tokio, `Receiver::borrow`).
    public T borrow() {
        return channel.borrow();
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            channel.dropReceiver(this);
        }
    }

    /// Knows of this version from now on.
    ///
    /// @return whether it is a newer one
    boolean update(long version) {
        boolean newer = known != version;
        known = version;
        return newer;
    }

    void saw(long version) {
        known = version;
        received += seen == version ? 0 : 1;
        seen = version;
    }

    boolean behind(long version) {
        return open && seen < version;
    }

    Receiving view(long version) {
        int behind = behind(version) ? 1 : 0;
        long passed = (open ? version : seen) - first + 1;
        return new Receiving(received, passed - received - behind, behind, open);
    }
}
