package dev.sluice.runtime;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Waker;

import java.util.concurrent.atomic.AtomicBoolean;

/// A task of a [VirtualRuntime], and its own waker.
final class VirtualTask extends Task implements Waker {
    /// Woken by another thread and not yet looked at.
    final AtomicBoolean injected = new AtomicBoolean();

    final Context context;

    /// Woken during its own poll: it goes to the end of the queue when that poll returns.
    boolean notified;

    private final VirtualRuntime runtime;

    VirtualTask(VirtualRuntime runtime, String name, int index, boolean kept, Future<?> body) {
        super(name, index, kept, body);
        this.runtime = runtime;
        this.context = new Context(runtime.host(), this);
    }

    @Override
    public void wake() {
        runtime.wake(this);
    }

    @Override
    public String thread() {
        return "";
    }
}
