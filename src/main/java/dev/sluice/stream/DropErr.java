package dev.sluice.stream;

import java.util.function.Consumer;

/// The successes; errors are dropped and the stream goes on (Rust, `filter_map(|r| ready(r.ok()))`).
///
/// @param <T> the successes
/// @param <E> the errors
public final class DropErr<T, E> extends Emitter<T> {
    private final Stream<Result<T, E>> upstream;
    private final Consumer<? super E> dropped;

    public DropErr(Stream<Result<T, E>> upstream) {
        this(upstream, _ -> {});
    }

    /// @param dropped told of each error
    public DropErr(Stream<Result<T, E>> upstream, Consumer<? super E> dropped) {
        this.upstream = upstream;
        this.dropped = dropped;
    }

    @Override
    public Poll pollNext(Context cx) {
        while (true) {
            Poll poll = upstream.pollNext(cx);
            if (poll != Poll.READY) {
                return poll;
            }
            switch (upstream.take()) {
                case Result.Ok<T, E>(var value) -> {
                    return emit(value);
                }
                case Result.Err<T, E>(var error) -> dropped.accept(error);
            }
        }
    }

    @Override
    public void close() {
        upstream.close();
    }
}
