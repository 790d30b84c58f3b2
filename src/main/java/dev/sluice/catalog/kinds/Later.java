package dev.sluice.catalog.kinds;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A future that is made at its first poll, out of the task that polls it.
final class Later<T> implements Future<T> {
    private final Function<Context, Future<T>> maker;
    private @Nullable Future<T> made;

    Later(Function<Context, Future<T>> maker) {
        this.maker = maker;
    }

    @Override
    public Poll poll(Context cx) {
        if (made == null) {
            made = maker.apply(cx);
        }
        return made.poll(cx);
    }

    @Override
    public T value() {
        if (made == null) {
            throw new IllegalStateException("not ready");
        }
        return made.value();
    }

    @Override
    public void close() {
        if (made != null) {
            made.close();
        }
    }
}
