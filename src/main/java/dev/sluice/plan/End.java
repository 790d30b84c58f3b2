package dev.sluice.plan;

import dev.sluice.catalog.Outcome;

import org.jspecify.annotations.Nullable;

/// How one task of a run ended.
sealed interface End {
    /// Run time in nanoseconds.
    long time();

    /// The sink or producer whose task it was.
    String task();

    /// A sink ended by itself.
    record Ended(long time, String task, Outcome outcome) implements End {}

    /// A producer has sent all, or its channel was closed.
    record Fed(long time, String task) implements End {}

    /// A body of the node `node` threw.
    record Panicked(long time, String task, String node, long item, String message) implements End {
        /// What the task of this desk threw.
        static Panicked of(Desk desk, Stage task, Throwable panic) {
            if (panic instanceof Panic known) {
                return new Panicked(
                        desk.now(), task.id(), known.node(), known.item(), words(panic));
            }
            Stage thrower = desk.current();
            String node = thrower == null ? task.id() : thrower.id();
            return new Panicked(desk.now(), task.id(), node, desk.handed(), words(panic));
        }

        /// The message, or else the class.
        static String words(Throwable panic) {
            @Nullable String message = panic.getMessage();
            return message == null || message.isEmpty()
                    ? panic.getClass().getSimpleName()
                    : message;
        }
    }
}
