package dev.sluice.stream;

/// The receiving half of a [Oneshot].
///
/// @param <T> the item
public final class OneshotReceiver<T> implements Owned {
    private final Oneshot<T> channel;

    OneshotReceiver(Oneshot<T> channel) {
        this.channel = channel;
    }

    /// Tries to have the item ready; done when the sender was dropped without sending (tokio, `RecvError`). It
    /// spends one operation of the task's budget (tokio 1.24.2, `Inner::poll_recv`).
    public Poll pollRecv(Context cx) {
        if (!cx.proceed()) {
            return Poll.PENDING;
        }
        Poll poll = channel.look(cx.waker());
        if (poll == Poll.PENDING) {
            cx.refund();
        }
        return poll;
    }

    /// The same without waiting (tokio, `Receiver::try_recv`).
    public Poll tryRecv() {
        return channel.look(null);
    }

    /// The item after a ready answer; once.
    public T take() {
        return channel.take();
    }

    /// Refuses a send from now on; what was sent can still be received (Rust, `Receiver::close`).
    public void closeToSender() {
        channel.close(false);
    }

    @Override
    public void close() {
        channel.close(true);
    }
}
