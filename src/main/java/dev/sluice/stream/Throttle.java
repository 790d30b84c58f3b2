package dev.sluice.stream;

import java.util.function.LongSupplier;

/// Items with a pause between them (tokio-stream 0.1.9, `throttle`): the first at once, and after each so
/// long before the upstream is polled again, for its end too.
///
/// @param <T> the items
public final class Throttle<T> implements Stream<T> {
    private final Sleep delay = Sleep.until(0);
    private final LongSupplier nanos;
    private final Stream<T> upstream;
    private boolean delayed = true;

    /// @param nanos the pause; asked at every poll, so it may change while running
    public Throttle(Stream<T> upstream, LongSupplier nanos) {
        this.upstream = upstream;
        this.nanos = nanos;
    }

    @Override
    public Poll pollNext(Context cx) {
        long pause = nanos.getAsLong();
        if (!delayed && pause > 0) {
            if (delay.poll(cx) == Poll.PENDING) {
                return Poll.PENDING;
            }
            delayed = true;
        }
        Poll poll = upstream.pollNext(cx);
        if (poll == Poll.READY) {
            if (pause > 0) {
                delay.reset(cx, Sleep.after(cx.now(), pause));
            }
            delayed = false;
        }
        return poll;
    }

    @Override
    public T take() {
        return upstream.take();
    }

    @Override
    public void close() {
        delay.close();
        upstream.close();
    }
}
