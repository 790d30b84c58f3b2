package dev.sluice.stream;

/// The sending half of a [Channel]; each copy counts, and the channel ends when the last is closed.
///
/// A dropped future or permit gives its slot back. What was made from a sender must not outlive it, except
/// [#reserveOwned].
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
        channel.senders().add();
        return new Sender<>(channel, label);
    }

    /// A handle that does not keep the channel open.
    public WeakSender<T> downgrade() {
        return new WeakSender<>(channel, tag);
    }

    /// Waits for a slot and puts `item` in: [SendOutcome.Sent] or [SendOutcome.Closed].
    public Future<SendOutcome<T>> send(T item) {
        return new Send<>(channel, tag, item);
    }

    /// As [#send], but gives up with [SendOutcome.TimedOut] so many nanoseconds after its first poll.
    public Future<SendOutcome<T>> sendTimeout(T item, long nanos) {
        return new TimedSend<>(new Send<>(channel, tag, item), item, nanos);
    }

    /// Puts `item` in if a slot is free and nobody waits.
    public SendOutcome<T> trySend(T item) {
        long claim = channel.gate().claim();
        if (claim == Gate.FULL) {
            return new SendOutcome.Full<>(item);
        }
        if (claim == Gate.REFUSED) {
            return new SendOutcome.Closed<>(item);
        }
        channel.fill(claim, item);
        return SendOutcome.sent();
    }

    /// Puts `item` in without waiting; where no slot is free, the channel does what its [Overflow] says, as often
    /// as it takes: slots that come free belong to those who wait first. Ours.
    public Offer<T> offer(T item) {
        return channel.offer(item);
    }

    /// A way to send many items without allocating.
    public PollSender<T> poller() {
        return new PollSender<>(channel, tag);
    }

    /// Waits for a slot: [ReserveOutcome.Reserved] or [ReserveOutcome.Closed].
    public Future<ReserveOutcome<T>> reserve() {
        return new Reserve<>(channel, tag, 1, null);
    }

    /// As [#reserve], but this sender moves into the future and its permit, and is closed with them.
    public Future<ReserveOutcome<T>> reserveOwned() {
        return new Reserve<>(channel, tag, 1, this);
    }

    /// Waits for so many slots at once; [ReserveOutcome.Closed] if there are not that many in all.
    public Future<ReserveOutcome<T>> reserveMany(int slots) {
        return new Reserve<>(channel, tag, slots, null);
    }

    /// Takes a slot if one is free and nobody waits.
    public ReserveOutcome<T> tryReserve() {
        return tryReserveMany(1);
    }

    /// Takes so many slots if they are free and nobody waits; none are always free.
    public ReserveOutcome<T> tryReserveMany(int slots) {
        if (slots > maxCapacity()) {
            return new ReserveOutcome.Full<>();
        }
        return switch (channel.gate().hold(slots)) {
            case READY -> new ReserveOutcome.Reserved<>(new Permit<>(channel, slots, null));
            case PENDING -> new ReserveOutcome.Full<>();
            case DONE -> new ReserveOutcome.Closed<>();
        };
    }

    /// Completes once the receiver is closed or gone.
    public Future<Void> closed() {
        return new WhenClosed(channel);
    }

    /// Whether a send would be refused.
    public boolean isClosed() {
        return channel.gate().refuses();
    }

    /// Slots neither filled nor reserved.
    public int capacity() {
        return channel.gate().free();
    }

    /// Slots in all.
    public int maxCapacity() {
        return channel.gate().slots();
    }

    /// Drops this sender; idempotent.
    @Override
    public void close() {
        if (open) {
            open = false;
            channel.senders().drop();
        }
    }
}
