package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// The receiver of a channel whose senders throw away the oldest item: they take it from here, so that here
/// everything goes through one lock.
final class LossyReceiver<T> extends Receiver<T> {
    private long discarded;

    LossyReceiver(Channel<T> channel) {
        super(channel);
    }

    @Override
    synchronized @Nullable T discard() {
        RecvOutcome<T> oldest = super.tryRecv();
        if (oldest instanceof RecvOutcome.Received<T>(T item)) {
            discarded++;
            return item;
        }
        return null;
    }

    @Override
    public synchronized Poll pollRecv(Context cx) {
        return super.pollRecv(cx);
    }

    @Override
    public synchronized RecvOutcome<T> tryRecv() {
        return super.tryRecv();
    }

    @Override
    public synchronized void close() {
        super.close();
    }

    @Override
    synchronized long discarded() {
        return discarded;
    }

    @Override
    synchronized long received() {
        return super.received() - discarded;
    }
}
