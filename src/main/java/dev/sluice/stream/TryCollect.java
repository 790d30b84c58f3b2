package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// All successes in one list, or the first error (futures, `TryStreamExt::try_collect`).
///
/// At an error the list is lost and the rest of the stream is never polled.
///
/// @param <T> the successes
/// @param <E> the errors
public final class TryCollect<T, E> implements Future<Result<List<T>, E>> {
    private final Stream<Result<T, E>> stream;
    private final List<T> items = new ArrayList<>();
    private @Nullable E error;

    public TryCollect(Stream<Result<T, E>> stream) {
        this.stream = stream;
    }

    @Override
    public Poll poll(Context cx) {
        while (error == null) {
            Poll poll = stream.pollNext(cx);
            if (poll != Poll.READY) {
                return poll == Poll.DONE ? Poll.READY : poll;
            }
            switch (stream.take()) {
                case Result.Ok<T, E>(var value) -> items.add(value);
                case Result.Err<T, E>(var first) -> error = first;
            }
        }
        return Poll.READY;
    }

    @Override
    public Result<List<T>, E> value() {
        return error == null ? Result.ok(items) : Result.err(error);
    }

    @Override
    public void close() {
        stream.close();
    }
}
