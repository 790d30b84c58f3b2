package dev.sluice.runtime;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Unit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;

/// An `async` block for tests: one step after the other, each a future or an action.
final class Script implements Future<Unit> {
    private final Deque<Function<Context, @Nullable Future<?>>> steps = new ArrayDeque<>();
    private @Nullable Future<?> running;
    private final Deque<AutoCloseable> owned = new ArrayDeque<>();
    private int closings;

    static Script script() {
        return new Script();
    }

    /// Makes a future when its turn comes and waits for it.
    Script then(Function<Context, @Nullable Future<?>> step) {
        steps.add(step);
        return this;
    }

    /// Waits for the future that `step` makes and hands over its value.
    <T extends @Nullable Object> Script then(Function<Context, Future<T>> step, Consumer<T> use) {
        return then(
                cx -> {
                    Future<T> future = step.apply(cx);
                    steps.addFirst(
                            after -> {
                                use.accept(future.value());
                                return null;
                            });
                    return future;
                });
    }

    Script run(Consumer<Context> action) {
        steps.add(
                cx -> {
                    action.accept(cx);
                    return null;
                });
        return this;
    }

    /// Closes `thing` when this is closed.
    Script owning(AutoCloseable thing) {
        owned.add(thing);
        return this;
    }

    int closings() {
        return closings;
    }

    @Override
    public Poll poll(Context cx) {
        while (true) {
            if (running != null) {
                if (running.poll(cx) == Poll.PENDING) {
                    return Poll.PENDING;
                }
                running.close();
                running = null;
            }
            Function<Context, @Nullable Future<?>> step = steps.poll();
            if (step == null) {
                return Poll.READY;
            }
            running = step.apply(cx);
        }
    }

    @Override
    public Unit value() {
        return Unit.UNIT;
    }

    @Override
    public void close() {
        closings++;
        if (running != null) {
            running.close();
            running = null;
        }
        for (AutoCloseable thing = owned.poll(); thing != null; thing = owned.poll()) {
            drop(thing);
        }
    }

    private static void drop(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
