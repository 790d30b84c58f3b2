package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// Waits for a slot, then puts the item in (tokio, `Sender::send`). Closed before it is ready, it sends
/// nothing and leaves the queue.
final class Send<T> implements Future<SendOutcome<T>> {
    private final Channel<T> channel;
    private final Waiter waiter;
    private final T item;
    private @Nullable SendOutcome<T> outcome;

    Send(Channel<T> channel, int tag, T item) {
        this.channel = channel;
        this.waiter = new Waiter(tag);
        this.item = item;
    }

    @Override
    public Poll poll(Context cx) {
        if (!channel.proceed(cx)) {
            return Poll.PENDING;
        }
        long claim = channel.gate().pollClaim(waiter, cx);
        if (claim == Gate.FULL) {
            channel.refund(cx);
            return Poll.PENDING;
        }
        if (claim == Gate.REFUSED) {
            outcome = new SendOutcome.Closed<>(item);
        } else {
            channel.fill(claim, item);
            outcome = SendOutcome.sent();
        }
        return Poll.READY;
    }

    @Override
    public SendOutcome<T> value() {
        if (outcome == null) {
            throw new IllegalStateException("not ready");
        }
        return outcome;
    }

    @Override
    public void close() {
        channel.gate().cancel(waiter);
    }
}
