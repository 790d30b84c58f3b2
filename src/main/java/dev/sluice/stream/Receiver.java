package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// The receiving half of a [Channel].
///
/// @param <T> the items
public final class Receiver<T> implements AutoCloseable {
    private final Channel<T> channel;
    private @Nullable T item;

    Receiver(Channel<T> channel) {
        this.channel = channel;
    }

    /// Tries to have an item ready; done once no sender and no permit is left and all was received
    /// (tokio, `Receiver::poll_recv`).
    public Poll pollRecv(Context cx) {
        if (!cx.proceed()) {
            return Poll.PENDING;
        }
        return switch (channel.recv(cx.waker())) {
            case RecvOutcome.Received<T>(T received) -> {
                item = received;
                yield Poll.READY;
            }
            case RecvOutcome.Disconnected<T>() -> Poll.DONE;
            case RecvOutcome.Empty<T>() -> {
                cx.refund();
                yield Poll.PENDING;
            }
        };
    }

    /// The item of the last ready [#pollRecv]; once.
    public T take() {
        T taken = item;
        item = null;
        if (taken == null) {
            throw new IllegalStateException("nothing was received");
        }
        return taken;
    }

    /// Receives without waiting.
    public RecvOutcome<T> tryRecv() {
        return channel.tryRecv();
    }

    /// Refuses further sends; what is buffered can still be received (Rust, `Receiver::close`).
    public void closeToSenders() {
        channel.closeToSenders();
    }

    /// Drops the receiver: buffered items are discarded, waiting senders get theirs back; idempotent.
    @Override
    public void close() {
        channel.dropReceiver();
    }
}
