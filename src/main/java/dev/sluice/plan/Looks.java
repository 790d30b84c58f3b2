package dev.sluice.plan;

import dev.sluice.telemetry.Sample;

import java.util.ArrayList;
import java.util.List;

/// The samples that a run takes of itself, until somebody fetches them; after so many that are not fetched they are
/// taken half as often, and again, so that a fast run is not spent on them.
final class Looks {
    private static final int NODES_AT_ONCE = 20_000;
    private static final int LEAST = 10;
    private static final int MOST = 200;

    private final int most;
    private List<Sample> taken = new ArrayList<>();
    private long wanted = Long.MAX_VALUE;
    private long span = Long.MAX_VALUE;
    private long due = Long.MAX_VALUE;

    /// @param nodes that each of them tells of
    Looks(int nodes) {
        this.most = Math.clamp(NODES_AT_ONCE / Math.max(1, nodes), LEAST, MOST);
    }

    /// Takes one each `nanos` of run time from now on.
    synchronized void every(long nanos, long now) {
        wanted = nanos;
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
        if (taken.size() % most == 0) {
            span *= 2;
        }
    }

    synchronized List<Sample> fetch() {
        List<Sample> fetched = taken;
        taken = new ArrayList<>();
        span = wanted;
        return fetched;
    }
}
