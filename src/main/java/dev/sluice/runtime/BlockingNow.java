package dev.sluice.runtime;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;

/// A blocking call made by the poll that asks for it: virtual time stands still meanwhile.
final class BlockingNow<T> implements Future<T> {
    private final Callable<T> call;
    private @Nullable T value;

    BlockingNow(Callable<T> call) {
        this.call = call;
    }

    /// What a call threw, as a poll may throw it.
    static RuntimeException panic(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked
                ? unchecked
                : new CompletionException(cause);
    }

    @Override
    public Poll poll(Context cx) {
        try {
            value = call.call();
        } catch (Exception e) {
            throw panic(e);
        }
        return Poll.READY;
    }

    @Override
    @SuppressWarnings("NullAway") // null is a value where T allows it
    public T value() {
        return value;
    }

    @Override
    public void close() {}
}
