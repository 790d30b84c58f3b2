package dev.sluice.runtime;

import dev.sluice.stream.Future;

import java.util.List;

/// Polls tasks until they end.
@SuppressWarnings("JavaLangClash")
public sealed interface Runtime extends AutoCloseable permits VirtualRuntime, LiveRuntime {
    /// Channel and timer operations a task may do in one poll (tokio 1.24.2, `coop::Budget::initial`).
    int BUDGET = 128;

    /// Run time, nanoseconds since the start.
    long now();

    /// Starts the task that the run is about (tokio, `block_on`); once. The others go on when it has ended.
    ///
    /// @throws IllegalStateException when there is one
    Task main(String name, Future<?> body);

    /// Starts another task. After [#stop] the body is closed at once instead.
    Task spawn(String name, Future<?> body);

    /// All tasks in the order of starting, except those that tasks started and that have ended.
    List<Task> tasks();

    /// Ends the run by closing the future of every task; idempotent. No thread, timer or waker is left behind.
    void stop();

    /// Stops.
    @Override
    default void close() {
        stop();
    }
}
