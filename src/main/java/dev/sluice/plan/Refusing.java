package dev.sluice.plan;

import dev.sluice.catalog.Outcome;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;

/// A sink whose chain could not be made: panics when it is polled.
record Refusing(Panic refusal, Runnable drop) implements Future<Outcome> {
    @Override
    public Poll poll(Context cx) {
        throw refusal;
    }

    @Override
    public Outcome value() {
        throw new IllegalStateException("not ready");
    }

    @Override
    public void close() {
        drop.run();
    }
}
