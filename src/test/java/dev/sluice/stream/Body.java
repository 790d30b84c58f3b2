package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/// A hand-made async block: steps between sleeps, then a value.
final class Body<T> implements Future<T> {
    private final Lab lab;
    private final Deque<Future<?>> steps = new ArrayDeque<>();
    private Supplier<? extends @Nullable T> result = () -> null;
    private @Nullable Runnable onDrop;
    private @Nullable T value;

    Body(Lab lab) {
        this.lab = lab;
    }

    Body<T> say(String text) {
        return run(() -> lab.say(text));
    }

    Body<T> run(Runnable step) {
        steps.add(new Act(step));
        return this;
    }

    Body<T> sleep(long millis) {
        steps.add(Sleep.ofNanos(millis * 1_000_000));
        return this;
    }

    /// Asks to be polled again and answers pending, once.
    Body<T> yields() {
        steps.add(new Again());
        return this;
    }

    Body<T> panics(String message) {
        return run(
                () -> {
                    throw new IllegalStateException(message);
                });
    }

    Body<T> onDrop(String text) {
        onDrop = () -> lab.say(text);
        return this;
    }

    Body<T> gives(Supplier<? extends T> made) {
        result = made;
        return this;
    }

    Body<T> gives(T made) {
        return gives(() -> made);
    }

    @Override
    public Poll poll(Context cx) {
        while (!steps.isEmpty()) {
            if (steps.element().poll(cx) == Poll.PENDING) {
                return Poll.PENDING;
            }
            steps.remove();
        }
        value = result.get();
        return Poll.READY;
    }

    @Override
    public T value() {
        T made = value;
        if (made == null) {
            throw new AssertionError("no value");
        }
        return made;
    }

    @Override
    public void close() {
        steps.forEach(Future::close);
        steps.clear();
        if (onDrop != null) {
            onDrop.run();
            onDrop = null;
        }
    }

    private record Act(Runnable step) implements Future<Unit> {
        @Override
        public Poll poll(Context cx) {
            step.run();
            return Poll.READY;
        }

        @Override
        public Unit value() {
            return Unit.UNIT;
        }

        @Override
        public void close() {}
    }

    private static final class Again implements Future<Unit> {
        private boolean asked;

        @Override
        public Poll poll(Context cx) {
            if (asked) {
                return Poll.READY;
            }
            asked = true;
            cx.waker().wake();
            return Poll.PENDING;
        }

        @Override
        public Unit value() {
            return Unit.UNIT;
        }

        @Override
        public void close() {}
    }
}
