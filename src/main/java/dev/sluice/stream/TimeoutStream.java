package dev.sluice.stream;

import java.util.function.LongSupplier;

/// Items, and an error after a silence of so long (tokio-stream 0.1.9, `timeout`).
///
/// One silence makes one error, and the stream goes on; each item starts the time anew.
///
/// @param <T> the items of the upstream
public final class TimeoutStream<T> extends Emitter<Result<T, Timeout.Elapsed>> {
    private final DropFuse<T> upstream;
    private final Sleep deadline;
    private final LongSupplier nanos;
    private boolean armed = true;

    /// @param nanos the longest silence; asked after every item, so it may change while running
    /// @param born run time in nanoseconds now: the first silence counts from here and not from the
    /// first poll
    public TimeoutStream(Stream<T> upstream, LongSupplier nanos, long born) {
        this.upstream = new DropFuse<>(upstream);
        this.nanos = nanos;
        this.deadline = Sleep.until(Sleep.after(born, nanos.getAsLong()));
    }

    @Override
    public Poll pollNext(Context cx) {
        return switch (upstream.pollNext(cx)) {
            case READY -> {
                deadline.reset(cx, Sleep.after(cx.now(), nanos.getAsLong()));
                armed = true;
                yield emit(Result.ok(upstream.take()));
            }
            case PENDING -> silence(cx);
            case DONE -> Poll.DONE;
        };
    }

    private Poll silence(Context cx) {
        if (!armed || deadline.poll(cx) == Poll.PENDING) {
            return Poll.PENDING;
        }
        armed = false;
        return emit(Result.err(new Timeout.Elapsed()));
    }

    @Override
    public void close() {
        upstream.close();
        deadline.close();
    }
}
