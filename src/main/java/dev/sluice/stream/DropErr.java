package dev.sluice.stream;

/// The successes; errors are dropped and the stream goes on (Rust, `filter_map(|r| ready(r.ok()))`).
///
/// @param <T> the successes
/// @param <E> the errors
public final class DropErr<T, E> extends Emitter<T> {
    private final Stream<Result<T, E>> upstream;

    public DropErr(Stream<Result<T, E>> upstream) {
        this.upstream = upstream;
    }

    @Override
    public Poll pollNext(Context cx) {
        while (true) {
            Poll poll = upstream.pollNext(cx);
            if (poll != Poll.READY) {
                return poll;
            }
            if (upstream.take() instanceof Result.Ok<T, E>(var value)) {
                return emit(value);
            }
        }
    }

    @Override
    public void close() {
        upstream.close();
    }
}
