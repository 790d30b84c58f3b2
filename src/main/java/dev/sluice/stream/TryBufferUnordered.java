package dev.sluice.stream;

import java.util.function.IntSupplier;

/// Runs up to so many futures at once; results as they complete (futures, `try_buffer_unordered`).
///
/// An error of the upstream overtakes running futures and comes out at once; they go on afterwards, and
/// neither such an error nor a future's ends the stream. With a limit of 0 it hangs, as in Rust.
///
/// @param <T> the successes of the futures
/// @param <E> the errors
public final class TryBufferUnordered<T, E> extends Emitter<Result<T, E>> {
    private final Fuse<? extends Result<? extends Future<Result<T, E>>, E>> upstream;
    private final FuturesUnordered<Result<T, E>> running = new FuturesUnordered<>();
    private final IntSupplier limit;

    /// @param limit asked at every refill, so it may change while running
    public TryBufferUnordered(
            Stream<? extends Result<? extends Future<Result<T, E>>, E>> upstream,
            IntSupplier limit) {
        this.upstream = new Fuse<>(upstream);
        this.limit = limit;
    }

    @Override
    public Poll pollNext(Context cx) {
        while (running.size() < limit.getAsInt() && upstream.pollNext(cx) == Poll.READY) {
            switch (upstream.take()) {
                case Result.Ok<? extends Future<Result<T, E>>, E>(var future) ->
                        running.push(future);
                case Result.Err<? extends Future<Result<T, E>>, E>(var error) -> {
                    return emit(Result.err(error));
                }
            }
        }
        return switch (running.pollNext(cx)) {
            case READY -> emit(running.take());
            case PENDING -> Poll.PENDING;
            case DONE -> upstream.isDone() ? Poll.DONE : Poll.PENDING;
        };
    }

    @Override
    public void close() {
        upstream.close();
        running.close();
    }
}
