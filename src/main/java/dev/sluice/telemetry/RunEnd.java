package dev.sluice.telemetry;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How a run ended.
public sealed interface RunEnd {
    /// Run time in nanoseconds when the last sink had ended.
    long time();

    /// One word for reports: `completed`, `error`, `panicked`, `deadlocked`, `stopped`.
    String word();

    /// Every sink ended by itself; `value` is what the main sink made.
    record Completed(long time, @Nullable Object value) implements RunEnd {
        @Override
        public String word() {
            return "completed";
        }
    }

    /// The sink `node` ended at an error.
    record Failed(long time, String node, Object error) implements RunEnd {
        @Override
        public String word() {
            return "error";
        }
    }

    /// A body threw: `node` and `item` (-1 when none) say where.
    record Panicked(long time, String node, long item, String message) implements RunEnd {
        @Override
        public String word() {
            return "panicked";
        }
    }

    /// Nobody can ever run again.
    ///
    /// @param reasons sentences: who waits for whom, which sender is never dropped
    record Deadlocked(long time, List<Waits> waits, List<String> reasons) implements RunEnd {
        public Deadlocked {
            waits = List.copyOf(waits);
            reasons = List.copyOf(reasons);
        }

        @Override
        public String word() {
            return "deadlocked";
        }

        /// `node` waits for `on`.
        public record Waits(String node, String on) {}
    }

    /// Somebody stopped it, or it stopped itself: at its time limit, or before an unbounded channel ate the memory.
    ///
    /// @param reason a sentence; empty where a person stopped it
    record Stopped(long time, String reason) implements RunEnd {
        public Stopped(long time) {
            this(time, "");
        }

        @Override
        public String word() {
            return "stopped";
        }
    }
}
