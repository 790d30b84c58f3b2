package dev.sluice.stream;

import java.util.concurrent.Callable;

/// What a poll may ask of the task that polls it: the time, timers, the waker, the cooperative budget.
public final class Context {
    private final Host host;
    private final Waker waker;

    /// A context whose pending answers wake `waker`.
    public Context(Host host, Waker waker) {
        this.host = host;
        this.waker = waker;
    }

    /// The same task, another waker: for a child in a set of futures.
    public Context with(Waker child) {
        return new Context(host, child);
    }

    /// Whom to wake when there is more to do.
    public Waker waker() {
        return waker;
    }

    /// Run time in nanoseconds since the start of the run; stands still while the run is paused.
    public long now() {
        return host.now();
    }

    /// Run time when the present poll began.
    public long polledAt() {
        return host.polledAt();
    }

    /// Spends one of the 128 channel and timer operations a task has per poll (tokio 1.24.2,
    /// `coop::poll_proceed`). On `false` the waker has been called: answer [Poll#PENDING].
    public boolean proceed() {
        if (host.spend()) {
            return true;
        }
        waker.wake();
        return false;
    }

    /// Gives the operation back because it made no progress (`RestoreOnPending`).
    public void refund() {
        host.refund();
    }

    /// Whether [#proceed] would be granted.
    public boolean hasBudget() {
        boolean granted = host.spend();
        if (granted) {
            host.refund();
        }
        return granted;
    }

    /// Calls the waker once everybody who can run now has run (tokio, `yield_now`).
    public void defer() {
        host.defer(waker);
    }

    /// Starts a timer that calls the waker when run time reaches `deadline`, in nanoseconds.
    public Timer timer(long deadline) {
        return host.timer(deadline, waker);
    }

    /// Starts a timer that calls `other` instead of the waker of this context.
    public Timer timer(long deadline, Waker other) {
        return host.timer(deadline, other);
    }

    /// Occupies the task for `nanos` of run time: burns the processor live, advances the clock in virtual time.
    public void busy(long nanos) {
        host.busy(nanos);
    }

    /// Runs a blocking call where it cannot hold up the task (tokio, `spawn_blocking`).
    ///
    /// In virtual time it runs at the first poll and the clock stands still meanwhile.
    public <T> Future<T> blocking(Callable<T> call) {
        return host.blocking(call);
    }

    /// Starts another task (tokio, `spawn`); it is first polled after this poll returns.
    public void spawn(String name, Future<?> body) {
        host.spawn(name, body);
    }
}
