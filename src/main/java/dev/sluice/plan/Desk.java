package dev.sluice.plan;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Host;
import dev.sluice.stream.Timer;
import dev.sluice.stream.Waker;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/// Where one task keeps the books: it stands between the task's stages and the runtime, so that it knows who
/// waits for which timer, and how much detail the rate of events allows. Only the task's thread writes here.
final class Desk implements Host {
    private static final VarHandle TICK = Fields.find(MethodHandles.lookup(), "tick", long.class);
    private static final int QUOTA = 256;
    private static final long QUOTA_SPAN = 16_000_000;
    private static final int LOOK_AT_CLOCK = 255;
    private static final int CLOCK_READS = 32;

    private final Trace trace;
    private final boolean exact;
    private final boolean quiet;
    private final boolean logging;
    private @Nullable Context outer;
    private @Nullable Context inner;
    private @Nullable Stage current;
    private final AtomicInteger blocked = new AtomicInteger();
    private long tick;
    private long item = -1;
    private boolean exhausted;
    private int quota = QUOTA;
    private long refilled;
    private long skipped;
    private long stamp;
    private int stampUses;

    Desk(Trace trace) {
        this.trace = trace;
        this.exact = trace.exact();
        this.quiet = trace.quiet();
        this.logging = trace.logging();
    }

    Trace trace() {
        return trace;
    }

    /// Begins a poll of the task.
    ///
    /// @return what its stages are to be polled with
    @SuppressWarnings("ReferenceEquality") // another waker of the same task is another waker
    Context begin(Context cx) {
        if (trace.halted() != null) {
            throw new Halt();
        }
        TICK.setOpaque(this, tick + 1);
        exhausted = false;
        stampUses = 0;
        Context known = inner;
        if (known == null || outer == null || outer.waker() != cx.waker()) {
            known = new Context(this, cx.waker());
            inner = known;
        }
        outer = cx;
        return known;
    }

    /// What its stages are being polled with.
    Context context() {
        Context cx = inner;
        if (cx == null) {
            throw new IllegalStateException("the task was never polled");
        }
        return cx;
    }

    /// How often the task was polled.
    long tick() {
        return (long) TICK.getOpaque(this);
    }

    /// Begins a poll of a stage.
    ///
    /// @return who was polled before, for [#leave]
    @Nullable Stage enter(Stage stage) {
        if (trace.halted() != null) {
            throw new Halt();
        }
        Stage before = current;
        current = stage;
        return before;
    }

    void leave(@Nullable Stage before) {
        current = before;
    }

    /// Who is being polled; after a throw, who threw.
    @Nullable Stage current() {
        return current;
    }

    /// Remembers the item that a body may choke on.
    void handing(long id) {
        item = id;
    }

    /// The item handed over last, or -1.
    long handed() {
        return item;
    }

    /// Whether the budget of this poll was used up: a pending answer then means no wait.
    boolean exhausted() {
        return exhausted;
    }

    /// Whether this event may be written to the log, and there is one.
    boolean logs() {
        return logging && detail();
    }

    /// Whether this event may be noted in full; live, a task has 256 of them in 16 ms of run time.
    boolean detail() {
        if (exact || quiet) {
            return !quiet;
        }
        if (quota > 0) {
            quota--;
            return true;
        }
        skipped++;
        if ((skipped & LOOK_AT_CLOCK) == 0) {
            refill(now());
        }
        return false;
    }

    /// Tells what time it is, where it is known anyway.
    void refill(long now) {
        if (!exact && now - refilled >= QUOTA_SPAN) {
            refilled = now;
            quota = QUOTA;
            trace.skipped(skipped);
            skipped = 0;
        }
    }

    private Context runtime() {
        Context cx = outer;
        if (cx == null) {
            throw new IllegalStateException("the task was never polled");
        }
        return cx;
    }

    /// Run time; live it is read anew at each poll of the task and at every 32nd question, for a look at the
    /// clock costs as much as handing over an item. In virtual time it stands still within a poll.
    @Override
    public long now() {
        if (stampUses == 0) {
            stamp = runtime().now();
            stampUses = exact ? Integer.MAX_VALUE : CLOCK_READS;
        }
        stampUses--;
        return stamp;
    }

    @Override
    public long polledAt() {
        return runtime().polledAt();
    }

    /// Run time, also outside of a poll: a run is stopped between two.
    long clock() {
        return runtime().now();
    }

    @Override
    public boolean spend() {
        if (runtime().proceed()) {
            return true;
        }
        exhausted = true;
        return false;
    }

    @Override
    public void refund() {
        runtime().refund();
    }

    @Override
    public Timer timer(long deadline, Waker waker) {
        Stage waiting = current;
        if (waiting != null) {
            waiting.timer(deadline);
        }
        return runtime().timer(deadline, waker);
    }

    @Override
    public void busy(long nanos) {
        runtime().busy(nanos);
        stampUses = 0;
    }

    @Override
    public void defer(Waker waker) {
        runtime().with(waker).defer();
    }

    @Override
    public <T> Future<T> blocking(Callable<T> call) {
        return new Counted<>(runtime().blocking(call), blocked);
    }

    /// Blocking calls under way for this task.
    int blocked() {
        return blocked.get();
    }

    @Override
    public void spawn(String name, Future<?> body) {
        runtime().spawn(name, body);
    }
}
