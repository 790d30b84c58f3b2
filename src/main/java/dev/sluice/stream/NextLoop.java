package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// The loop `while let Some(item) = stream.next().await { body }`; its value is the number of items.
///
/// @param <T> the items
public final class NextLoop<T> implements Future<Long> {
    private final Stream<T> stream;
    private final long most;
    private final Function<? super T, ? extends Future<?>> body;
    private @Nullable Future<?> running;
    private long count;

    public NextLoop(Stream<T> stream, Function<? super T, ? extends Future<?>> body) {
        this(stream, Long.MAX_VALUE, body);
    }

    /// @param most breaks off after the body of so many items; the stream is not polled again
    public NextLoop(Stream<T> stream, long most, Function<? super T, ? extends Future<?>> body) {
        this.stream = stream;
        this.most = most;
        this.body = body;
    }

    @Override
    public Poll poll(Context cx) {
        while (running != null || count < most) {
            Future<?> future = running;
            Poll poll = future == null ? stream.pollNext(cx) : future.poll(cx);
            switch (poll) {
                case PENDING -> {
                    return Poll.PENDING;
                }
                case DONE -> {
                    return Poll.READY;
                }
                case READY -> running = future == null ? begun() : dropped(future);
            }
        }
        return Poll.READY;
    }

    private Future<?> begun() {
        count++;
        return body.apply(stream.take());
    }

    private static @Nullable Future<?> dropped(Future<?> future) {
        future.close();
        return null;
    }

    @Override
    public Long value() {
        return count;
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
            running = null;
        }
        stream.close();
    }
}
