package dev.sluice.studio.model;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// Does one thing after the other, in the order they came, wherever another executor does them.
public final class InOrder implements Executor {
    private final Executor away;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    public InOrder(Executor away) {
        this.away = away;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            if (busy) {
                return;
            }
            busy = true;
        }
        away.execute(this::drain);
    }

    private void drain() {
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException | Error failed) {
                Thread self = Thread.currentThread();
                self.getUncaughtExceptionHandler().uncaughtException(self, failed);
            }
        }
    }

    private @Nullable Runnable next() {
        synchronized (waiting) {
            Runnable task = waiting.poll();
            busy = task != null;
            return task;
        }
    }
}
