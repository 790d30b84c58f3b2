package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Function;

/// Items from a state and an asynchronous step (futures, `stream::unfold`).
///
/// A step starts only when polled for, so a busy consumer holds it up; empty ends the stream.
/// Polled again after its end it throws, as Rust panics.
///
/// @param <S> the state
/// @param <T> the items
public final class Unfold<S, T> extends Emitter<T> {
    /// One item and the state that follows it.
    public record Step<T, S>(T item, S next) {}

    private final Function<? super S, ? extends Future<Optional<Step<T, S>>>> f;
    private @Nullable S state;
    private @Nullable Future<Optional<Step<T, S>>> running;

    public Unfold(S initial, Function<? super S, ? extends Future<Optional<Step<T, S>>>> f) {
        this.state = initial;
        this.f = f;
    }

    @Override
    public Poll pollNext(Context cx) {
        Future<Optional<Step<T, S>>> future = current();
        if (future.poll(cx) == Poll.PENDING) {
            return Poll.PENDING;
        }
        Step<T, S> step = future.value().orElse(null);
        running = null;
        future.close();
        if (step == null) {
            return Poll.DONE;
        }
        state = step.next();
        return emit(step.item());
    }

    private Future<Optional<Step<T, S>>> current() {
        S from = state;
        if (from != null) {
            state = null;
            running = f.apply(from);
        }
        if (running == null) {
            throw new IllegalStateException(
                    "Unfold must not be polled after it returned `Poll::Ready(None)`");
        }
        return running;
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
