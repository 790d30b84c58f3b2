package dev.sluice.runtime;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Receiver;

import org.jspecify.annotations.Nullable;

/// `rx.recv()`: one item, or null at the end.
final class Receiving<T> implements Future<@Nullable T> {
    private final Receiver<T> receiver;
    private @Nullable T item;

    Receiving(Receiver<T> receiver) {
        this.receiver = receiver;
    }

    @Override
    public Poll poll(Context cx) {
        return switch (receiver.pollRecv(cx)) {
            case READY -> {
                item = receiver.take();
                yield Poll.READY;
            }
            case DONE -> Poll.READY;
            case PENDING -> Poll.PENDING;
        };
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable T value() {
        return item;
    }

    @Override
    public void close() {}
}
