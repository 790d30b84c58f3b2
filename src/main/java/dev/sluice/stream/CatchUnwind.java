package dev.sluice.stream;

/// Turns a panic of its upstream into one last error (futures, `StreamExt::catch_unwind`).
///
/// The upstream is not polled again then.
///
/// @param <T> the successes
public final class CatchUnwind<T> extends Emitter<Result<T, RuntimeException>> {
    private final Stream<T> upstream;
    private boolean caught;

    public CatchUnwind(Stream<T> upstream) {
        this.upstream = upstream;
    }

    @Override
    public Poll pollNext(Context cx) {
        if (caught) {
            return Poll.DONE;
        }
        try {
            Poll poll = upstream.pollNext(cx);
            return poll == Poll.READY ? emit(Result.ok(upstream.take())) : poll;
        } catch (RuntimeException panic) {
            caught = true;
            return emit(Result.err(panic));
        }
    }

    @Override
    public void close() {
        upstream.close();
    }
}
