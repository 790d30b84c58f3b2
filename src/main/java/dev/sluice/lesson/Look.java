package dev.sluice.lesson;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.telemetry.Sample;

/// What a check sees.
///
/// @param document as it is on the canvas
/// @param before the run, a second of run time earlier or as early as there is
/// @param now the run as it is
public record Look(Pipeline document, Sample before, Sample now) {
    /// Run time between the two, in nanoseconds.
    long span() {
        return now.time() - before.time();
    }

    /// For how many nanoseconds of that a producer waited for slots.
    long stalled(String producer) {
        return now.node(producer).stalledNanos() - before.node(producer).stalledNanos();
    }
}
