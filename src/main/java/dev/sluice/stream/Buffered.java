package dev.sluice.stream;

import java.util.function.IntSupplier;

/// Runs up to so many of the upstream's futures at once; values in source order (futures,
/// `StreamExt::buffered`).
///
/// A finished future that waits for an earlier one keeps its place, so it counts as well. The futures make
/// no progress unless this stream is polled. With a limit of 0 it hangs, as in Rust.
///
/// @param <T> the values of the futures
public final class Buffered<T> implements Stream<T> {
    private final Fuse<? extends Future<T>> upstream;
    private final FuturesOrdered<T> running = new FuturesOrdered<>();
    private final IntSupplier limit;

    /// @param limit asked at every refill, so it may change while running
    public Buffered(Stream<? extends Future<T>> upstream, IntSupplier limit) {
        this.upstream = new Fuse<>(upstream);
        this.limit = limit;
    }

    @Override
    public Poll pollNext(Context cx) {
        while (running.size() < limit.getAsInt() && upstream.pollNext(cx) == Poll.READY) {
            running.push(upstream.take());
        }
        return switch (running.pollNext(cx)) {
            case READY -> Poll.READY;
            case PENDING -> Poll.PENDING;
            case DONE -> upstream.isDone() ? Poll.DONE : Poll.PENDING;
        };
    }

    @Override
    public T take() {
        return running.take();
    }

    @Override
    public void close() {
        upstream.close();
        running.close();
    }
}
