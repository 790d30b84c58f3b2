package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.BiFunction;

/// Adds each item to an accumulator by an asynchronous function (futures, `StreamExt::fold`).
///
/// The stream is not polled while the function runs.
///
/// @param <T> the items
/// @param <A> the accumulator
public final class Fold<T, A> implements Future<A> {
    private final Stream<T> stream;
    private final BiFunction<? super A, ? super T, ? extends Future<A>> f;
    private @Nullable Future<A> running;
    private A sum;

    public Fold(
            Stream<T> stream, A initial, BiFunction<? super A, ? super T, ? extends Future<A>> f) {
        this.stream = stream;
        this.sum = initial;
        this.f = f;
    }

    @Override
    public Poll poll(Context cx) {
        while (true) {
            Future<A> future = running;
            Poll poll = future == null ? stream.pollNext(cx) : future.poll(cx);
            switch (poll) {
                case PENDING -> {
                    return Poll.PENDING;
                }
                case DONE -> {
                    return Poll.READY;
                }
                case READY ->
                        running = future == null ? f.apply(sum, stream.take()) : added(future);
            }
        }
    }

    private @Nullable Future<A> added(Future<A> future) {
        sum = future.value();
        future.close();
        return null;
    }

    @Override
    public A value() {
        return sum;
    }

    @Override
    public void close() {
        stream.close();
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
