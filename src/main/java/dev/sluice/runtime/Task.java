package dev.sluice.runtime;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A root future and how far it got. Written by the thread that polls it, readable from any.
public abstract sealed class Task permits VirtualTask, LiveTask {
    private static final VarHandle POLLS = field("polls", long.class);
    private static final VarHandle LAST_POLLED = field("lastPolled", long.class);
    private static final VarHandle STATE = field("state", int.class);
    private static final TaskState[] STATES = TaskState.values();

    private final String name;
    private final int index;
    private final boolean kept;
    private @Nullable Future<?> body;
    private long polls;

    @SuppressWarnings("UnusedVariable") // read through LAST_POLLED
    private long lastPolled = -1;

    /// The ordinal, because it changes thrice a poll and storing a reference costs the collector's barrier.
    @SuppressWarnings("EnumOrdinal") // never leaves this class
    private int state = TaskState.READY.ordinal();

    private volatile @Nullable TaskEnd end;

    /// @param kept whether it is listed after its end
    Task(String name, int index, boolean kept, Future<?> body) {
        this.name = name;
        this.index = index;
        this.kept = kept;
        this.body = body;
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(Task.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /// The name it was started with; not necessarily unique.
    public final String name() {
        return name;
    }

    /// Its running number within the runtime, in the order of starting.
    public final int index() {
        return index;
    }

    /// How often it was polled.
    public final long polls() {
        return (long) POLLS.getOpaque(this);
    }

    /// Run time in nanoseconds when its latest poll began, or -1 before the first.
    public final long lastPolled() {
        return (long) LAST_POLLED.getOpaque(this);
    }

    /// What it is at.
    public TaskState state() {
        return STATES[(int) STATE.getOpaque(this)];
    }

    /// Whether a timer of its own will wake it, be that due already or not; told of live tasks only.
    public boolean timed() {
        return false;
    }

    /// How it ended, or nothing while it lives.
    public final @Nullable TaskEnd end() {
        return end;
    }

    /// The thread of its own, or empty in virtual time.
    public abstract String thread();

    final boolean listed() {
        return kept || end == null;
    }

    @SuppressWarnings("EnumOrdinal") // never leaves this class
    final void enter(TaskState reached) {
        STATE.setOpaque(this, reached.ordinal());
    }

    /// Whether it is at this, as its own thread sees it.
    @SuppressWarnings("EnumOrdinal") // never leaves this class
    final boolean is(TaskState asked) {
        return state == asked.ordinal();
    }

    /// Polls once; a throwable of any kind is the body's panic.
    ///
    /// @return whether that was the end
    final boolean poll(Context cx, long now) {
        Future<?> polled = body;
        if (polled == null) {
            return true;
        }
        POLLS.setOpaque(this, polls + 1);
        LAST_POLLED.setOpaque(this, now);
        TaskEnd reached;
        try {
            if (polled.poll(cx) == Poll.PENDING) {
                return false;
            }
            reached = new TaskEnd.Completed(polled.value());
        } catch (Stopped stopped) {
            reached = new TaskEnd.Cancelled();
        } catch (Throwable panic) {
            reached = new TaskEnd.Panicked(panic);
        }
        finish(reached);
        return true;
    }

    /// Drops the future and says how the task ended; the first time counts.
    final void finish(TaskEnd reached) {
        Future<?> dropped = body;
        if (dropped == null) {
            return;
        }
        body = null;
        TaskEnd last = reached;
        try {
            dropped.close();
        } catch (Throwable panic) {
            last = afterFailedDrop(reached, panic);
        }
        enter(TaskState.ENDED);
        end = last;
    }

    private static TaskEnd afterFailedDrop(TaskEnd reached, Throwable panic) {
        return switch (reached) {
            case TaskEnd.Panicked panicked -> {
                if (!panicked.cause().equals(panic)) {
                    panicked.cause().addSuppressed(panic);
                }
                yield panicked;
            }
            case TaskEnd.Completed completed -> new TaskEnd.Panicked(panic);
            case TaskEnd.Cancelled cancelled -> new TaskEnd.Panicked(panic);
        };
    }

    @Override
    public final String toString() {
        return name + " (" + state() + ", " + polls() + " polls)";
    }
}
