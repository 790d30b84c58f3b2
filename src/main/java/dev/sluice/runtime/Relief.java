package dev.sluice.runtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Looks every other millisecond whether tasks wait for a thread that is long at another, or while a processor is free,
/// and has them run elsewhere: tokio leaves a task that was woken to the end of the poll that woke it, but here nobody
/// is to wait for a body that reckons for seconds. It looks only while there is something to see.
final class Relief implements Runnable {
    private static final long LOOK_EVERY = 2_000_000;

    private final LiveClock clock;
    private final Set<LiveWorker> workers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean stopped;

    Relief(LiveClock clock) {
        this.clock = clock;
    }

    /// Looks after a worker from now on.
    void add(LiveWorker worker) {
        workers.add(worker);
        begin();
    }

    void remove(LiveWorker worker) {
        workers.remove(worker);
    }

    /// Looks after nobody any more.
    void stop() {
        stopped = true;
    }

    private void begin() {
        if (!looking.get() && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("relief").start(this);
        }
    }

    @Override
    public void run() {
        while (!workers.isEmpty() && !stopped) {
            LockSupport.parkNanos(this, LOOK_EVERY);
            if (!clock.paused()) {
                workers.forEach(LiveWorker::relieveIfNeeded);
            }
        }
        looking.set(false);
        if (!workers.isEmpty() && !stopped) {
            begin();
        }
    }
}
