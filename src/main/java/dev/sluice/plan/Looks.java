package dev.sluice.plan;

import dev.sluice.telemetry.Sample;

import java.util.ArrayList;
import java.util.List;

/// The samples that a run takes of itself, until somebody fetches them.
final class Looks {
    private static final int MOST = 1_000;

    private List<Sample> taken = new ArrayList<>();
    private long span = Long.MAX_VALUE;
    private long due = Long.MAX_VALUE;

    /// Takes one each `nanos` of run time from now on.
    synchronized void every(long nanos, long now) {
        span = nanos;
        due = now + nanos;
    }

    /// Run time of the next one.
    synchronized long due() {
        return due;
    }

    /// @param next run time of the next poll: nothing changes before
    synchronized void take(Sample sample, long next) {
        taken.add(sample);
        due = Math.max(sample.time() - sample.time() % span + span, next);
        if (taken.size() > MOST) {
            List<Sample> thinned = new ArrayList<>();
            for (int i = 0; i < taken.size(); i += 2) {
                thinned.add(taken.get(i));
            }
            taken = thinned;
        }
    }

    synchronized List<Sample> fetch() {
        List<Sample> fetched = taken;
        taken = new ArrayList<>();
        return fetched;
    }
}
