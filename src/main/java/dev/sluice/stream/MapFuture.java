package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A future whose value goes through a function (futures, `FutureExt::map`).
final class MapFuture<T, U> implements Future<U> {
    private final Future<T> first;
    private final Function<? super T, ? extends U> f;
    private @Nullable U value;

    MapFuture(Future<T> first, Function<? super T, ? extends U> f) {
        this.first = first;
        this.f = f;
    }

    @Override
    public Poll poll(Context cx) {
        Poll poll = first.poll(cx);
        if (poll == Poll.READY) {
            value = f.apply(first.value());
            first.close();
        }
        return poll;
    }

    @Override
    @SuppressWarnings("NullAway") // null is a value where U allows it
    public U value() {
        return value;
    }

    @Override
    public void close() {
        first.close();
    }
}
