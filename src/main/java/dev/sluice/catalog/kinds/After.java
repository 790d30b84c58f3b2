package dev.sluice.catalog.kinds;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Unit;

import java.util.function.Supplier;

/// What a supplier gives once a future is complete.
record After<T>(Future<Unit> first, Supplier<T> then) implements Future<T> {
    @Override
    public Poll poll(Context cx) {
        return first.poll(cx);
    }

    @Override
    public T value() {
        return then.get();
    }

    @Override
    public void close() {
        first.close();
    }
}
