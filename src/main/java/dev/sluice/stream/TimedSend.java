package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// A send that gives up after a while, counted from its first poll (tokio, `Sender::send_timeout`).
final class TimedSend<T> implements Future<SendOutcome<T>> {
    private final Send<T> send;
    private final T item;
    private final long nanos;
    private long deadline = -1;
    private @Nullable Timer timer;
    private @Nullable SendOutcome<T> outcome;

    TimedSend(Send<T> send, T item, long nanos) {
        this.send = send;
        this.item = item;
        this.nanos = nanos;
    }

    @Override
    public Poll poll(Context cx) {
        if (deadline < 0) {
            deadline = nanos > Long.MAX_VALUE - cx.now() ? Long.MAX_VALUE : cx.now() + nanos;
        }
        if (send.poll(cx) == Poll.READY) {
            outcome = send.value();
        } else if (elapsed(cx)) {
            outcome = new SendOutcome.TimedOut<>(item);
        } else {
            return Poll.PENDING;
        }
        close();
        return Poll.READY;
    }

    private boolean elapsed(Context cx) {
        if (!cx.proceed()) {
            return false;
        }
        if (timer == null ? cx.now() >= deadline : timer.fired()) {
            return true;
        }
        if (timer == null) {
            timer = cx.timer(deadline);
        } else {
            timer.rewake(cx.waker());
        }
        cx.refund();
        return false;
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
        send.close();
        if (timer != null) {
            timer.cancel();
        }
    }
}
