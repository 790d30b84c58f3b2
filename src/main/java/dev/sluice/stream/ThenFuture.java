package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A future, and then another that is made of its value (futures, `FutureExt::then`).
final class ThenFuture<T, U> implements Future<U> {
    private final Future<T> first;
    private final Function<? super T, ? extends Future<U>> f;
    private @Nullable Future<U> second;

    ThenFuture(Future<T> first, Function<? super T, ? extends Future<U>> f) {
        this.first = first;
        this.f = f;
    }

    @Override
    public Poll poll(Context cx) {
        Future<U> running = second;
        if (running == null) {
            if (first.poll(cx) == Poll.PENDING) {
                return Poll.PENDING;
            }
            running = f.apply(first.value());
            second = running;
            first.close();
        }
        return running.poll(cx);
    }

    @Override
    public U value() {
        if (second == null) {
            throw new IllegalStateException("not ready");
        }
        return second.value();
    }

    @Override
    public void close() {
        first.close();
        if (second != null) {
            second.close();
        }
    }
}
