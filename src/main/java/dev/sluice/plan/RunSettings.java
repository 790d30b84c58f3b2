package dev.sluice.plan;

import dev.sluice.pipeline.Settings;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.telemetry.Event;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// How a run is to go.
///
/// @param speed run time per wall time; infinity means as fast as it goes, in virtual time only
/// @param seed of all randomness in the run
/// @param until the run is stopped at this run time
/// @param baseFolder what the names of files are relative to
/// @param output is handed each line a sink prints, in order, on the task's thread
/// @param warnings is handed each sentence for the person who runs it, apart from the data
/// @param events how many events are kept at least; 0 for no log
/// @param witness is handed each event of a run in virtual time, in order, on the thread that runs it
/// @param telemetry whether streams are counted and watched; without it a stage that never waits cannot be stopped
/// @param shuffle in virtual time: draws from this seed who runs next among those who can
public record RunSettings(
        Clock clock,
        double speed,
        long seed,
        Optional<Duration> until,
        Path baseFolder,
        Consumer<String> output,
        Consumer<String> warnings,
        int events,
        Optional<Consumer<Event>> witness,
        boolean telemetry,
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

    /// As a document says; nobody listens.
    public static RunSettings of(Settings settings) {
        return new RunSettings(
                settings.clock(),
                settings.speed(),
                settings.seed(),
                settings.until(),
                Path.of(""),
                line -> {},
                sentence -> {},
                EVENTS,
                Optional.empty(),
                true,
                OptionalLong.empty());
    }

    /// Virtual time, as fast as it goes.
    public static RunSettings virtual() {
        return of(Settings.DEFAULT).withClock(Clock.VIRTUAL).withSpeed(UNPACED);
    }

    public RunSettings withClock(Clock changed) {
        return new RunSettings(
                changed,
                speed,
                seed,
                until,
                baseFolder,
                output,
                warnings,
                events,
                witness,
                telemetry,
                shuffle);
    }

    public RunSettings withSpeed(double changed) {
        return new RunSettings(
                clock,
                changed,
                seed,
                until,
                baseFolder,
                output,
                warnings,
                events,
                witness,
                telemetry,
                shuffle);
    }

    public RunSettings withSeed(long changed) {
        return new RunSettings(
                clock,
                speed,
                changed,
                until,
                baseFolder,
                output,
                warnings,
                events,
                witness,
                telemetry,
                shuffle);
    }

    public RunSettings withUntil(Optional<Duration> changed) {
        return new RunSettings(
                clock,
                speed,
                seed,
                changed,
                baseFolder,
                output,
                warnings,
                events,
                witness,
                telemetry,
                shuffle);
    }

    public RunSettings withBaseFolder(Path changed) {
        return new RunSettings(
                clock, speed, seed, until, changed, output, warnings, events, witness, telemetry,
                shuffle);
    }

    public RunSettings withOutput(Consumer<String> changed) {
        return new RunSettings(
                clock,
                speed,
                seed,
                until,
                baseFolder,
                changed,
                warnings,
                events,
                witness,
                telemetry,
                shuffle);
    }

    public RunSettings withWarnings(Consumer<String> changed) {
        return new RunSettings(
                clock,
                speed,
                seed,
                until,
                baseFolder,
                output,
                changed,
                events,
                witness,
                telemetry,
                shuffle);
    }

    public RunSettings withEvents(int changed) {
        return new RunSettings(
                clock,
                speed,
                seed,
                until,
                baseFolder,
                output,
                warnings,
                changed,
                witness,
                telemetry,
                shuffle);
    }

    public RunSettings withWitness(Consumer<Event> changed) {
        return new RunSettings(
                clock,
                speed,
                seed,
                until,
                baseFolder,
                output,
                warnings,
                events,
                Optional.of(changed),
                telemetry,
                shuffle);
    }

    public RunSettings withTelemetry(boolean changed) {
        return new RunSettings(
                clock,
                speed,
                seed,
                until,
                baseFolder,
                output,
                warnings,
                events,
                witness,
                changed,
                shuffle);
    }

    public RunSettings withShuffle(OptionalLong changed) {
        return new RunSettings(
                clock,
                speed,
                seed,
                until,
                baseFolder,
                output,
                warnings,
                events,
                witness,
                telemetry,
                changed);
    }
}
