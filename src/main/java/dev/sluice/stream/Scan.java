package dev.sluice.stream;

import java.util.Optional;
import java.util.function.BiFunction;

/// Each item through an asynchronous function that keeps a state, until it answers nothing (futures, `scan`).
///
/// The refused item is lost; the stream has ended for good then.
///
/// @param <T> the items of the upstream
/// @param <S> the state, which the function changes in place
/// @param <U> the items
public final class Scan<T, S, U> extends Awaiting<T, Optional<U>, U> {
    private final S state;
    private final BiFunction<? super S, ? super T, ? extends Future<Optional<U>>> f;

    public Scan(
            Stream<T> upstream,
            S initial,
            BiFunction<? super S, ? super T, ? extends Future<Optional<U>>> f) {
        super(upstream);
        this.state = initial;
        this.f = f;
    }

    @Override
    Step begin(T item) {
        return await(f.apply(state, item));
    }

    @Override
    Step settle(Optional<U> answer) {
        return answer.isPresent() ? give(answer.get()) : Step.END;
    }
}
