package dev.sluice.runtime;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Unit;

/// Yields for ever.
final class Spinning implements Future<Unit> {
    @Override
    public Poll poll(Context cx) {
        cx.defer();
        return Poll.PENDING;
    }

    @Override
    public Unit value() {
        return Unit.UNIT;
    }

    @Override
    public void close() {}
}
