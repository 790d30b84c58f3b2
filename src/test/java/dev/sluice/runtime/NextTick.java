package dev.sluice.runtime;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Interval;
import dev.sluice.stream.Poll;

/// `interval.tick()`: the next tick as a future.
final class NextTick implements Future<Long> {
    private final Interval interval;

    NextTick(Interval interval) {
        this.interval = interval;
    }

    @Override
    public Poll poll(Context cx) {
        return interval.pollNext(cx);
    }

    @Override
    public Long value() {
        return interval.take();
    }

    @Override
    public void close() {}
}
