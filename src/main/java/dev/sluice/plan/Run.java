package dev.sluice.plan;

import dev.sluice.telemetry.EventLog;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// One run of a pipeline, live or in virtual time. Callable from any thread; nothing here waits unless it says so.
public interface Run extends AutoCloseable {
    /// Starts it, or lets it go on after [#pause].
    void start();

    /// Freezes tasks and timers.
    void pause();

    /// Whether it was started, not paused, and has not ended.
    boolean running();

    /// Run time per wall time from now on; infinity means as fast as it goes (virtual time only).
    void speed(double factor);

    /// Executes exactly one poll (virtual time only, while paused).
    ///
    /// @return whether there was one
    boolean step();

    /// Runs until `nanos` of run time or the end, and waits for it (virtual time only, while not started).
    void advanceTo(long nanos);

    /// Ends it by closing every task; idempotent, at most a second.
    void stop();

    /// How it stands.
    Sample sample();

    /// What happened.
    EventLog events();

    /// Completed, on some thread, when it has ended.
    CompletionStage<RunEnd> ended();

    /// Gives a tunable parameter a new value (plain JSON).
    Tuned tune(String node, String param, Object json);

    /// Lines that sinks printed since the last call, oldest first.
    List<String> takeOutput();

    /// Stops it.
    @Override
    void close();

    /// What tuning did.
    sealed interface Tuned {
        record Applied() implements Tuned {}

        /// The parameter acts only from the next start on.
        record NeedsRestart() implements Tuned {}

        /// The value was refused.
        record Refused(String sentence) implements Tuned {}
    }
}
