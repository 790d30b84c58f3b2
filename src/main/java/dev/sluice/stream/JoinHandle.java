package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// Waits for a task that another task started (tokio 1.24.2, `task::JoinHandle`).
///
/// The task is polled by the runtime, whether anybody polls this or not. Closing this detaches the task: it goes
/// on. Asking costs one operation of the cooperative budget.
///
/// @param <T> what the body of the task makes
public final class JoinHandle<T> implements Future<Result<T, JoinError>> {
    private final Spawned<T> task;

    private JoinHandle(Spawned<T> task) {
        this.task = task;
    }

    /// Starts `body` as a task; it is first polled after the task that polls with `cx` answers pending.
    public static <T> JoinHandle<T> spawn(Context cx, String name, Future<T> body) {
        Spawned<T> task = new Spawned<>(body);
        cx.spawn(name, task);
        return new JoinHandle<>(task);
    }

    @Override
    public Poll poll(Context cx) {
        if (!cx.proceed()) {
            return Poll.PENDING;
        }
        if (task.joined(cx.waker())) {
            return Poll.READY;
        }
        cx.refund();
        return Poll.PENDING;
    }

    @Override
    public Result<T, JoinError> value() {
        Result<T, JoinError> outcome = task.outcome;
        if (outcome == null) {
            throw new IllegalStateException("not ready");
        }
        return outcome;
    }

    @Override
    public void close() {
        task.joiner = null;
    }

    /// The task; its body is dropped before the joiner is woken.
    private static final class Spawned<T> implements Future<Unit> {
        private final Future<T> body;
        private volatile @Nullable Result<T, JoinError> outcome;
        private volatile @Nullable Waker joiner;

        Spawned(Future<T> body) {
            this.body = body;
        }

        /// Whether it is over. The waker is there before the outcome is looked at, and the outcome before the
        /// waker is: one of the two threads sees the other.
        boolean joined(Waker waker) {
            if (outcome == null) {
                joiner = waker;
            }
            return outcome != null;
        }

        private void end(Result<T, JoinError> reached) {
            body.close();
            if (outcome == null) {
                outcome = reached;
                Waker waiting = joiner;
                if (waiting != null) {
                    waiting.wake();
                }
            }
        }

        @Override
        public Poll poll(Context cx) {
            try {
                if (body.poll(cx) == Poll.PENDING) {
                    return Poll.PENDING;
                }
            } catch (RuntimeException | Error panic) {
                end(Result.err(new JoinError.Panicked(panic)));
                throw panic;
            }
            end(Result.ok(body.value()));
            return Poll.READY;
        }

        @Override
        public Unit value() {
            return Unit.UNIT;
        }

        @Override
        public void close() {
            end(Result.err(new JoinError.Cancelled()));
        }
    }
}
