package dev.sluice.stream;

import java.util.function.Function;

/// Errors converted to another type (futures, `TryStreamExt::err_into`, which is a `map_err` there, too).
///
/// @param <T> the successes
/// @param <E> the errors of the upstream
/// @param <F> the errors
public final class ErrInto<T, E, F> implements Stream<Result<T, F>> {
    private final MapErr<T, E, F> inner;

    public ErrInto(Stream<Result<T, E>> upstream, Function<? super E, ? extends F> into) {
        inner = new MapErr<>(upstream, into);
    }

    @Override
    public Poll pollNext(Context cx) {
        return inner.pollNext(cx);
    }

    @Override
    public Result<T, F> take() {
        return inner.take();
    }

    @Override
    public void close() {
        inner.close();
    }
}
