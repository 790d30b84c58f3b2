package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Runs an asynchronous body for each item, one at a time (futures, `StreamExt::for_each`).
///
/// The stream is not polled while a body runs.
///
/// @param <T> the items
public final class ForEach<T> implements Future<Unit> {
    private final Stream<T> stream;
    private final Function<? super T, ? extends Future<?>> body;
    private @Nullable Future<?> running;

    public ForEach(Stream<T> stream, Function<? super T, ? extends Future<?>> body) {
        this.stream = stream;
        this.body = body;
    }

    @Override
    public Poll poll(Context cx) {
        while (true) {
            Future<?> future = running;
            Poll poll = future == null ? stream.pollNext(cx) : future.poll(cx);
            switch (poll) {
                case PENDING -> {
                    return Poll.PENDING;
                }
                case DONE -> {
                    return Poll.READY;
                }
                case READY ->
                        running = future == null ? body.apply(stream.take()) : dropped(future);
            }
        }
    }

    private static @Nullable Future<?> dropped(Future<?> future) {
        future.close();
        return null;
    }

    @Override
    public Unit value() {
        return Unit.UNIT;
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
