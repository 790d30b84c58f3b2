package dev.sluice.stream;

/// The sending half of a [Broadcast]; each copy counts, and the channel ends when the last is closed.
///
/// @param <T> the items
public final class BroadcastSender<T> implements Owned {
    private final Broadcast<T> channel;
    private boolean open = true;

    BroadcastSender(Broadcast<T> channel) {
        this.channel = channel;
    }

    /// Sends to all receivers there are, without waiting; it takes none of the task's budget, as in tokio.
    public BroadcastOutcome<T> send(T item) {
        return channel.send(item);
    }

    /// A new receiver, which gets what is sent from now on.
    public BroadcastReceiver<T> subscribe() {
        return channel.subscribe();
    }

    /// How many receivers there are.
    public int receiverCount() {
        return channel.receiverCount();
    }

    /// Another sender into the same channel (Rust, `clone`).
    public BroadcastSender<T> copy() {
        channel.addSender();
        return new BroadcastSender<>(channel);
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            channel.dropSender();
        }
    }
}
