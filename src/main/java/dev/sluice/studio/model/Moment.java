package dev.sluice.studio.model;

import dev.sluice.telemetry.Sample;

/// What is known of a run at a moment.
///
/// @param sample whose time is the moment
/// @param seen run time of the look at the run that it comes from; what no event tells, such as polls, is as of then
/// @param exact whether the events since that look are all known, and counted in
public record Moment(Sample sample, long seen, boolean exact) {
    /// The present.
    static Moment of(Sample now) {
        return new Moment(now, now.time(), true);
    }

    public long time() {
        return sample.time();
    }
}
