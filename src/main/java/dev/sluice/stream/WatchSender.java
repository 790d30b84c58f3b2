package dev.sluice.stream;

/// The only sending half of a [Watch].
///
/// @param <T> the values
public final class WatchSender<T> implements Owned {
    private final Watch<T> channel;
    private boolean open = true;

    WatchSender(Watch<T> channel) {
        this.channel = channel;
    }

    /// Has all receivers see `value` instead of the one before, without waiting; it takes none of the task's
    /// budget, as in tokio.
    public WatchOutcome<T> send(T value) {
        return channel.receiverCount() == 0
                ? new WatchOutcome.Closed<>(value)
                : channel.replace(value);
    }

    /// The same even if there is no receiver (tokio, `Sender::send_replace`).
    ///
    /// @return the value before
    public T sendReplace(T value) {
        return channel.replace(value).old();
    }

    /// The value now.
    public T borrow() {
        return channel.borrow();
    }

    /// A new receiver, which counts the value now as seen.
    public WatchReceiver<T> subscribe() {
        return channel.subscribe();
    }

    /// How many receivers there are.
    public int receiverCount() {
        return channel.receiverCount();
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            channel.end();
        }
    }
}
