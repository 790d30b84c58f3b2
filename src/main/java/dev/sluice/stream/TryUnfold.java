package dev.sluice.stream;

import dev.sluice.stream.Unfold.Step;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Function;

/// Items from a state and an asynchronous step that may fail (futures, `stream::try_unfold`).
///
/// Ends after its first error, and for good.
///
/// @param <S> the state
/// @param <T> the successes
/// @param <E> the errors
public final class TryUnfold<S, T, E> extends Emitter<Result<T, E>> {
    private final Function<? super S, ? extends Future<Result<Optional<Step<T, S>>, E>>> f;
    private @Nullable S state;
    private @Nullable Future<Result<Optional<Step<T, S>>, E>> running;

    public TryUnfold(
            S initial, Function<? super S, ? extends Future<Result<Optional<Step<T, S>>, E>>> f) {
        this.state = initial;
        this.f = f;
    }

    @Override
    public Poll pollNext(Context cx) {
        S from = state;
        if (from != null) {
            state = null;
            running = f.apply(from);
        }
        Future<Result<Optional<Step<T, S>>, E>> future = running;
        if (future == null) {
            return Poll.DONE;
        }
        if (future.poll(cx) == Poll.PENDING) {
            return Poll.PENDING;
        }
        Result<Optional<Step<T, S>>, E> answer = future.value();
        running = null;
        future.close();
        return switch (answer) {
            case Result.Ok<Optional<Step<T, S>>, E>(var step) ->
                    step.map(this::next).orElse(Poll.DONE);
            case Result.Err<Optional<Step<T, S>>, E>(var error) -> emit(Result.err(error));
        };
    }

    private Poll next(Step<T, S> step) {
        state = step.next();
        return emit(Result.ok(step.item()));
    }

    @Override
    public void close() {
        state = null;
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
