package dev.sluice.stream;

/// A future of which only the completion counts.
record Discard(Future<?> future) implements Future<Unit> {
    @Override
    public Poll poll(Context cx) {
        return future.poll(cx);
    }

    @Override
    public Unit value() {
        return Unit.UNIT;
    }

    @Override
    public void close() {
        future.close();
    }
}
