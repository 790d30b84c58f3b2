package dev.sluice.plan;

import dev.sluice.pipeline.Settings;
import dev.sluice.pipeline.Settings.Clock;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// How a run is to go.
///
/// @param speed run time per wall time; infinity means as fast as it goes, in virtual time only
/// @param seed of all randomness in the run
/// @param until the run is stopped at this run time
/// @param baseFolder what the names of files are relative to
/// @param stdin what a source of standard input reads
/// @param output is handed each line a sink prints, in order, on the task's thread
/// @param events how many events are kept at least; 0 for no log
/// @param shuffle in virtual time: draws from this seed who runs next among those who can
public record RunSettings(
        Clock clock,
        double speed,
        long seed,
        Optional<Duration> until,
        Path baseFolder,
        Supplier<InputStream> stdin,
        Consumer<String> output,
        int events,
        OptionalLong shuffle) {
    /// How many events a run keeps unless told otherwise.
    public static final int EVENTS = 200_000;

    /// As fast as it goes.
    public static final double UNPACED = Double.POSITIVE_INFINITY;

    public RunSettings {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("a speed is positive, not " + speed);
        }
    }

    /// As a document says; no input, nobody listens.
    public static RunSettings of(Settings settings) {
        return new RunSettings(
                settings.clock(),
                settings.speed(),
                settings.seed(),
                settings.until(),
                Path.of(""),
                InputStream::nullInputStream,
                line -> {},
                EVENTS,
                OptionalLong.empty());
    }

    /// Virtual time, as fast as it goes.
    public static RunSettings virtual() {
        return of(Settings.DEFAULT).withClock(Clock.VIRTUAL).withSpeed(UNPACED);
    }

    public RunSettings withClock(Clock changed) {
        return new RunSettings(changed, speed, seed, until, baseFolder, stdin, output, events, shuffle);
    }

    public RunSettings withSpeed(double changed) {
        return new RunSettings(clock, changed, seed, until, baseFolder, stdin, output, events, shuffle);
    }

    public RunSettings withSeed(long changed) {
        return new RunSettings(clock, speed, changed, until, baseFolder, stdin, output, events, shuffle);
    }

    public RunSettings withUntil(Optional<Duration> changed) {
        return new RunSettings(clock, speed, seed, changed, baseFolder, stdin, output, events, shuffle);
    }

    public RunSettings withBaseFolder(Path changed) {
        return new RunSettings(clock, speed, seed, until, changed, stdin, output, events, shuffle);
    }

    public RunSettings withStdin(Supplier<InputStream> changed) {
        return new RunSettings(clock, speed, seed, until, baseFolder, changed, output, events, shuffle);
    }

    public RunSettings withOutput(Consumer<String> changed) {
        return new RunSettings(clock, speed, seed, until, baseFolder, stdin, changed, events, shuffle);
    }

    public RunSettings withEvents(int changed) {
        return new RunSettings(clock, speed, seed, until, baseFolder, stdin, output, changed, shuffle);
    }

    public RunSettings withShuffle(OptionalLong changed) {
        return new RunSettings(clock, speed, seed, until, baseFolder, stdin, output, events, changed);
    }
}
