package dev.sluice.pipeline;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// How a document is run unless told otherwise.
///
/// @param speed run time per wall time; 1 is real time
/// @param seed of all randomness in the run
/// @param until the run is stopped at this run time
/// @param extra fields this version does not know, kept for the next save
public record Settings(
        Clock clock, double speed, long seed, Optional<Duration> until, Map<String, Object> extra) {
    public static final Settings DEFAULT =
            new Settings(Clock.LIVE, 1, 42, Optional.empty(), Map.of());

    public Settings {
        extra = Json.copy(extra);
    }

    /// Which runtime runs it.
    public enum Clock {
        /// Virtual threads and the wall clock.
        LIVE,
        /// One task at a time, deterministic; the clock jumps when nobody can run.
        VIRTUAL
    }

    public Settings withClock(Clock changed) {
        return new Settings(changed, speed, seed, until, extra);
    }

    public Settings withSpeed(double changed) {
        return new Settings(clock, changed, seed, until, extra);
    }

    public Settings withSeed(long changed) {
        return new Settings(clock, speed, changed, until, extra);
    }

    public Settings withUntil(Optional<Duration> changed) {
        return new Settings(clock, speed, seed, changed, extra);
    }
}
