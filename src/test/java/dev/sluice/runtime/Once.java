package dev.sluice.runtime;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Unit;

/// Pending at its first poll, and at its second it does something and is ready; somebody must wake it.
final class Once implements Future<Unit> {
    private final Runnable action;
    private boolean polled;

    Once(Runnable action) {
        this.action = action;
    }

    @Override
    public Poll poll(Context cx) {
        if (!polled) {
            polled = true;
            return Poll.PENDING;
        }
        action.run();
        return Poll.READY;
    }

    @Override
    public Unit value() {
        return Unit.UNIT;
    }

    @Override
    public void close() {}
}
