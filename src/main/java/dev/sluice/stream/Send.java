package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// One `send` under way; closed before it is ready it sends nothing and leaves the queue.
final class Send<T> implements Future<SendOutcome<T>> {
    private final Channel<T> channel;
    private final Channel.Acquire acquire;
    private final T item;
    private @Nullable SendOutcome<T> outcome;

    Send(Channel<T> channel, int tag, T item) {
        this.channel = channel;
        this.acquire = new Channel.Acquire(tag);
        this.item = item;
    }

    @Override
    public Poll poll(Context cx) {
        if (!cx.proceed()) {
            return Poll.PENDING;
        }
        switch (channel.pollAcquire(acquire, cx)) {
            case READY -> {
                channel.push(item);
                outcome = new SendOutcome.Sent<>();
            }
            case DONE -> outcome = new SendOutcome.Closed<>(item);
            case PENDING -> {
                cx.refund();
                return Poll.PENDING;
            }
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
        channel.cancel(acquire);
    }
}
