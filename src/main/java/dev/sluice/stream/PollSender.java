package dev.sluice.stream;

/// Sends again and again without allocating: one wait, used over and over (tokio-util, `PollSender`).
///
/// Uses the slots of its [Sender], which stays its owner's to close.
///
/// @param <T> the items
public final class PollSender<T> implements AutoCloseable {
    private final Channel<T> channel;
    private final Waiter waiter;
    private boolean reserved;

    PollSender(Channel<T> channel, int tag) {
        this.channel = channel;
        this.waiter = new Waiter(tag);
    }

    /// Sends `item`: ready when it is in, done when the receiver is closed or gone; pending: call again with
    /// the same item.
    public Poll pollSend(Context cx, T item) {
        if (reserved) {
            sendItem(item);
            return Poll.READY;
        }
        if (!channel.proceed(cx)) {
            return Poll.PENDING;
        }
        long claim = channel.gate().pollClaim(waiter, cx);
        if (claim == Gate.FULL) {
            channel.refund(cx);
            return Poll.PENDING;
        }
        if (claim == Gate.REFUSED) {
            return Poll.DONE;
        }
        channel.fill(claim, item);
        return Poll.READY;
    }

    /// Takes a slot for the next [#sendItem]: ready, or done when the receiver is closed or gone.
    public Poll pollReserve(Context cx) {
        if (reserved) {
            return channel.gate().refuses() ? Poll.DONE : Poll.READY;
        }
        if (!channel.proceed(cx)) {
            return Poll.PENDING;
        }
        Poll poll = channel.gate().pollHold(waiter, 1, cx);
        if (poll == Poll.PENDING) {
            channel.refund(cx);
        }
        reserved = poll == Poll.READY;
        return poll;
    }

    /// Sends into the slot that [#pollReserve] took.
    public void sendItem(T item) {
        if (!reserved) {
            throw new IllegalStateException("no slot was reserved");
        }
        reserved = false;
        channel.fill(channel.gate().claimHeld(), item);
    }

    /// Leaves the queue, or gives back the slot.
    public void abort() {
        channel.gate().cancel(waiter);
        if (reserved) {
            reserved = false;
            channel.gate().release(1);
        }
    }

    /// The same as [#abort].
    @Override
    public void close() {
        abort();
    }
}
