package dev.sluice.plan;

import dev.sluice.catalog.Outcome;
import org.jspecify.annotations.Nullable;

/// How one task of a run ended.
sealed interface End {
    /// Run time in nanoseconds.
    long time();

    /// A sink ended by itself.
    record Ended(long time, String node, Outcome outcome) implements End {}

    /// A producer has sent all, or its channel was closed.
    record Fed(long time, String node) implements End {}

    /// A body threw.
    record Panicked(long time, String node, long item, String message) implements End {
        /// What the task of this desk threw.
        static Panicked of(Desk desk, Stage task, Throwable panic) {
            if (panic instanceof Panic known) {
                return new Panicked(desk.now(), known.node(), known.item(), words(panic));
            }
            Stage thrower = desk.current();
            String node = thrower == null ? task.id() : thrower.id();
            return new Panicked(desk.now(), node, desk.handed(), words(panic));
        }

        /// The message, or else the class.
        static String words(Throwable panic) {
            @Nullable String message = panic.getMessage();
            return message == null || message.isEmpty() ? panic.getClass().getSimpleName() : message;
        }
    }
}
