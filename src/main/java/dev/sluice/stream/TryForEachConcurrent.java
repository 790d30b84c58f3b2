package dev.sluice.stream;

import java.util.function.Function;
import java.util.function.IntSupplier;

/// Runs a fallible body for each success, several at once (futures, `try_for_each_concurrent`).
///
/// The first error, the stream's or a body's, drops the stream and all running bodies at that instant.
///
/// @param <T> the successes
/// @param <E> the errors
public final class TryForEachConcurrent<T, E> implements Future<Result<Unit, E>> {
    private enum Pull {
        PROGRESS,
        NOTHING,
        FAILED
    }

    private final Stream<Result<T, E>> stream;
    private final IntSupplier limit;
    private final Function<? super T, ? extends Future<? extends Result<?, E>>> body;
    private final FuturesUnordered<Result<?, E>> running = new FuturesUnordered<>();
    private Result<Unit, E> outcome = Result.ok(Unit.UNIT);
    private boolean ended;

    /// @param limit at most so many bodies at once, 0 for any number; asked before every item
    public TryForEachConcurrent(
            Stream<Result<T, E>> stream,
            IntSupplier limit,
            Function<? super T, ? extends Future<? extends Result<?, E>>> body) {
        this.stream = stream;
        this.limit = limit;
        this.body = body;
    }

    @Override
    public Poll poll(Context cx) {
        while (true) {
            Pull pulled = room() ? pull(cx) : Pull.NOTHING;
            if (pulled == Pull.FAILED) {
                return Poll.READY;
            }
            Poll poll = running.pollNext(cx);
            if (poll == Poll.READY && running.take() instanceof Result.Err<?, E>(var error)) {
                fail(error);
                return Poll.READY;
            }
            if (poll == Poll.DONE && ended) {
                return Poll.READY;
            }
            if (poll != Poll.READY && pulled == Pull.NOTHING) {
                return Poll.PENDING;
            }
        }
    }

    private boolean room() {
        int most = limit.getAsInt();
        return !ended && (most == 0 || most > running.size());
    }

    private Pull pull(Context cx) {
        return switch (stream.pollNext(cx)) {
            case READY -> begin(stream.take());
            case DONE -> {
                ended = true;
                stream.close();
                yield Pull.NOTHING;
            }
            case PENDING -> Pull.NOTHING;
        };
    }

    private Pull begin(Result<T, E> item) {
        return switch (item) {
            case Result.Ok<T, E>(var value) -> {
                running.push(body.apply(value));
                yield Pull.PROGRESS;
            }
            case Result.Err<T, E>(var error) -> {
                fail(error);
                yield Pull.FAILED;
            }
        };
    }

    private void fail(E error) {
        outcome = Result.err(error);
        close();
    }

    @Override
    public Result<Unit, E> value() {
        return outcome;
    }

    @Override
    public void close() {
        ended = true;
        stream.close();
        running.close();
    }
}
