package dev.sluice.stream;

import java.util.ArrayList;
import java.util.List;

/// Lists of so many successes; the last may be shorter (futures, `TryStreamExt::try_chunks`).
///
/// An error comes with the successes that were waiting; the stream goes on.
///
/// @param <T> the successes of the upstream
/// @param <E> the errors of the upstream
public final class TryChunks<T, E> extends Emitter<Result<List<T>, TryChunksError<T, E>>> {
    private final Fuse<Result<T, E>> upstream;
    private final int capacity;
    private List<T> items = new ArrayList<>();

    /// @throws IllegalArgumentException for a capacity of 0, in futures' words
    public TryChunks(Stream<Result<T, E>> upstream, int capacity) {
        this.upstream = new Fuse<>(upstream);
        this.capacity = Chunks.checked(capacity);
    }

    @Override
    public Poll pollNext(Context cx) {
        while (true) {
            Poll poll = upstream.pollNext(cx);
            if (poll != Poll.READY) {
                return poll == Poll.PENDING || items.isEmpty() ? poll : emit(Result.ok(flush()));
            }
            switch (upstream.take()) {
                case Result.Ok<T, E>(var value) -> items.add(value);
                case Result.Err<T, E>(var error) -> {
                    return emit(Result.err(new TryChunksError<>(flush(), error)));
                }
            }
            if (items.size() >= capacity) {
                return emit(Result.ok(flush()));
            }
        }
    }

    private List<T> flush() {
        List<T> full = items;
        items = new ArrayList<>();
        return full;
    }

    @Override
    public void close() {
        upstream.close();
        items.clear();
    }
}
