package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Runs a fallible body for each success, one at a time, until the first error (futures, `try_for_each`).
///
/// After an error, the stream's or a body's, the rest of the stream is never polled.
///
/// @param <T> the successes
/// @param <E> the errors
public final class TryForEach<T, E> implements Future<Result<Unit, E>> {
    private final Stream<Result<T, E>> stream;
    private final Function<? super T, ? extends Future<? extends Result<?, E>>> body;
    private @Nullable Future<? extends Result<?, E>> running;
    private Result<Unit, E> outcome = Result.ok(Unit.UNIT);

    public TryForEach(
            Stream<Result<T, E>> stream,
            Function<? super T, ? extends Future<? extends Result<?, E>>> body) {
        this.stream = stream;
        this.body = body;
    }

    @Override
    public Poll poll(Context cx) {
        while (true) {
            Future<? extends Result<?, E>> future = running;
            Poll poll = future == null ? stream.pollNext(cx) : future.poll(cx);
            if (poll == Poll.PENDING) {
                return Poll.PENDING;
            }
            if (poll == Poll.DONE || (future == null ? !begin(stream.take()) : !finish(future))) {
                return Poll.READY;
            }
        }
    }

    private boolean begin(Result<T, E> item) {
        return switch (item) {
            case Result.Ok<T, E>(var value) -> {
                running = body.apply(value);
                yield true;
            }
            case Result.Err<T, E>(var error) -> fail(error);
        };
    }

    private boolean finish(Future<? extends Result<?, E>> future) {
        if (future.value() instanceof Result.Err<?, E>(var error)) {
            return fail(error);
        }
        future.close();
        running = null;
        return true;
    }

    private boolean fail(E error) {
        outcome = Result.err(error);
        return false;
    }

    @Override
    public Result<Unit, E> value() {
        return outcome;
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
