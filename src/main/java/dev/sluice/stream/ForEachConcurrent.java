package dev.sluice.stream;

import java.util.function.Function;
import java.util.function.IntSupplier;

/// Runs an asynchronous body for each item, several at once (futures, `for_each_concurrent`).
///
/// Pulls one item, starts it, polls the bodies, and again, until neither makes progress.
///
/// @param <T> the items
public final class ForEachConcurrent<T> implements Future<Unit> {
    private final Stream<T> stream;
    private final IntSupplier limit;
    private final Function<? super T, ? extends Future<?>> body;
    private final FuturesUnordered<Unit> running = new FuturesUnordered<>();
    private boolean ended;

    /// @param limit at most so many bodies at once, 0 for any number; asked before every item
    public ForEachConcurrent(
            Stream<T> stream, IntSupplier limit, Function<? super T, ? extends Future<?>> body) {
        this.stream = stream;
        this.limit = limit;
        this.body = body;
    }

    /// Any number of bodies at once.
    public ForEachConcurrent(Stream<T> stream, Function<? super T, ? extends Future<?>> body) {
        this(stream, () -> 0, body);
    }

    @Override
    public Poll poll(Context cx) {
        while (true) {
            boolean progress = room() && pull(cx);
            switch (running.pollNext(cx)) {
                case READY -> {
                    running.take();
                    progress = true;
                }
                case DONE -> {
                    if (ended) {
                        return Poll.READY;
                    }
                }
                case PENDING -> {}
            }
            if (!progress) {
                return Poll.PENDING;
            }
        }
    }

    private boolean room() {
        int most = limit.getAsInt();
        return most == 0 || most > running.size();
    }

    private boolean pull(Context cx) {
        if (ended) {
            return false;
        }
        return switch (stream.pollNext(cx)) {
            case READY -> {
                running.push(new Discard(body.apply(stream.take())));
                yield true;
            }
            case DONE -> {
                ended = true;
                stream.close();
                yield false;
            }
            case PENDING -> false;
        };
    }

    @Override
    public Unit value() {
        return Unit.UNIT;
    }

    @Override
    public void close() {
        stream.close();
        running.close();
    }
}
