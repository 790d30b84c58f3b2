package dev.sluice.stream;

/// The sending half of a [Oneshot]: sending uses it up.
///
/// @param <T> the item
public final class OneshotSender<T> implements Owned {
    private final Oneshot<T> channel;

    OneshotSender(Oneshot<T> channel) {
        this.channel = channel;
    }

    /// Sends the item without waiting: [SendOutcome.Sent], or [SendOutcome.Closed] if the receiver is gone or
    /// this sender is used up, which in Rust does not compile.
    public SendOutcome<T> send(T item) {
        return channel.send(item);
    }

    /// Whether the receiver is closed or gone.
    public boolean isClosed() {
        return channel.isClosed();
    }

    /// Drops it; without an item sent, the receiver learns that none will come.
    @Override
    public void close() {
        channel.end();
    }
}
