package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// The value of a future, then the end (futures, `stream::once`).
///
/// @param <T> the item
public final class Once<T> extends Emitter<T> {
    private @Nullable Future<T> future;

    public Once(Future<T> future) {
        this.future = future;
    }

    @Override
    public Poll pollNext(Context cx) {
        Future<T> running = future;
        if (running == null) {
            return Poll.DONE;
        }
        if (running.poll(cx) == Poll.PENDING) {
            return Poll.PENDING;
        }
        emit(running.value());
        close();
        return Poll.READY;
    }

    @Override
    public void close() {
        if (future != null) {
            future.close();
            future = null;
        }
    }
}
