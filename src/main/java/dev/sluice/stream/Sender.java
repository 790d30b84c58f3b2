package dev.sluice.stream;

/// The sending half of a [Channel]; each copy counts, and the channel ends when the last is closed.
///
/// @param <T> the items
public final class Sender<T> implements AutoCloseable {
    private final Channel<T> channel;
    private final int tag;
    private boolean open = true;

    Sender(Channel<T> channel, int tag) {
        this.channel = channel;
        this.tag = tag;
    }

    /// Another sender into the same channel (Rust, `clone`).
    ///
    /// @param label tells the copies apart in [ChannelState.Waiting]
    public Sender<T> copy(int label) {
        channel.addSender();
        return new Sender<>(channel, label);
    }

    /// Waits for a slot and puts `item` in: [SendOutcome.Sent] or [SendOutcome.Closed].
    public Future<SendOutcome<T>> send(T item) {
        return new Send<>(channel, tag, item);
    }

    /// Puts `item` in if a slot is free and nobody waits.
    public SendOutcome<T> trySend(T item) {
        if (channel.tryAcquire()) {
            channel.push(item);
            return new SendOutcome.Sent<>();
        }
        return channel.isClosed() ? new SendOutcome.Closed<>(item) : new SendOutcome.Full<>(item);
    }

    /// Whether a send would be refused.
    public boolean isClosed() {
        return channel.isClosed();
    }

    /// Slots neither filled nor reserved.
    public int capacity() {
        return channel.permits();
    }

    /// Slots in all.
    public int maxCapacity() {
        return channel.maxCapacity();
    }

    /// Drops this sender; idempotent.
    @Override
    public void close() {
        if (open) {
            open = false;
            channel.dropSender();
        }
    }
}
