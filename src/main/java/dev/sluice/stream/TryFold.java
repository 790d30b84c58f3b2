package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.BiFunction;

/// Adds each success to an accumulator by a fallible function, until the first error (futures, `try_fold`).
///
/// @param <T> the successes
/// @param <A> the accumulator, lost at an error
/// @param <E> the errors
public final class TryFold<T, A, E> implements Future<Result<A, E>> {
    private final Stream<Result<T, E>> stream;
    private final BiFunction<? super A, ? super T, ? extends Future<Result<A, E>>> f;
    private @Nullable Future<Result<A, E>> running;
    private Result<A, E> sum;

    public TryFold(
            Stream<Result<T, E>> stream,
            A initial,
            BiFunction<? super A, ? super T, ? extends Future<Result<A, E>>> f) {
        this.stream = stream;
        this.sum = Result.ok(initial);
        this.f = f;
    }

    @Override
    public Poll poll(Context cx) {
        while (sum instanceof Result.Ok<A, E>(var before)) {
            Future<Result<A, E>> future = running;
            Poll poll = future == null ? stream.pollNext(cx) : future.poll(cx);
            if (poll != Poll.READY) {
                return poll == Poll.DONE ? Poll.READY : poll;
            }
            if (future == null) {
                begin(before, stream.take());
            } else {
                sum = future.value();
                running = null;
                future.close();
            }
        }
        return Poll.READY;
    }

    private void begin(A before, Result<T, E> item) {
        switch (item) {
            case Result.Ok<T, E>(var value) -> running = f.apply(before, value);
            case Result.Err<T, E>(var error) -> sum = Result.err(error);
        }
    }

    @Override
    public Result<A, E> value() {
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
