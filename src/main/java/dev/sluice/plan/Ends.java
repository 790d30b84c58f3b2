package dev.sluice.plan;

import dev.sluice.catalog.Outcome;
import dev.sluice.telemetry.RunEnd;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// How the tasks of a run ended so far, told by their own threads.
final class Ends implements Consumer<End> {
    private final List<End> ends = new ArrayList<>();
    private final Set<String> over = new HashSet<>();

    @Override
    public synchronized void accept(End end) {
        ends.add(end);
        over.add(end.task());
    }

    /// Whether all these tasks have ended by themselves.
    synchronized boolean over(Collection<String> tasks) {
        return over.containsAll(tasks);
    }

    /// How a run ends in which every sink has ended: by the first panic, else at the first error in document
    /// order, else with what the main sink made.
    ///
    /// @param order the sinks, in document order
    synchronized RunEnd verdict(List<String> order) {
        long time =
                ends.stream()
                        .filter(end -> !(end instanceof End.Fed))
                        .mapToLong(End::time)
                        .max()
                        .orElse(0);
        return panic().or(() -> failure(order))
                .orElseGet(() -> new RunEnd.Completed(time, value(order.getFirst())));
    }

    private Optional<RunEnd> panic() {
        return ends.stream()
                .filter(End.Panicked.class::isInstance)
                .map(End.Panicked.class::cast)
                .findFirst()
                .map(
                        panic ->
                                new RunEnd.Panicked(
                                        panic.time(), panic.node(), panic.item(), panic.message()));
    }

    private Optional<RunEnd> failure(List<String> order) {
        for (String sink : order) {
            if (ended(sink) instanceof End.Ended end
                    && end.outcome() instanceof Outcome.Failed failed) {
                return Optional.of(new RunEnd.Failed(end.time(), sink, failed.error().value()));
            }
        }
        return Optional.empty();
    }

    private @Nullable Object value(String sink) {
        return ended(sink) instanceof End.Ended end
                        && end.outcome() instanceof Outcome.Completed completed
                ? completed.value()
                : null;
    }

    private @Nullable End ended(String sink) {
        return ends.stream()
                .filter(end -> end instanceof End.Ended ended && ended.task().equals(sink))
                .findFirst()
                .orElse(null);
    }
}
