package dev.sluice.runtime;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Unit;

import java.util.function.Consumer;

/// Does the same at every poll and is always pending.
final class Forever implements Future<Unit> {
    private final Consumer<Context> body;

    Forever(Consumer<Context> body) {
        this.body = body;
    }

    @Override
    public Poll poll(Context cx) {
        body.accept(cx);
        return Poll.PENDING;
    }

    @Override
    public Unit value() {
        return Unit.UNIT;
    }

    @Override
    public void close() {}
}
