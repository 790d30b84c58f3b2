package dev.sluice.stream;

/// Lets everybody else who can run go first (tokio 1.24.2, `task::yield_now`).
///
/// In virtual time the clock stands still meanwhile, so a loop of these stops time for ever.
public final class YieldNow implements Future<Unit> {
    private boolean yielded;

    @Override
    public Poll poll(Context cx) {
        if (yielded) {
            return Poll.READY;
        }
        yielded = true;
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
