package dev.sluice.plan;

import dev.sluice.telemetry.EventLog;
import dev.sluice.telemetry.PollRecord;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.TaskPolls;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

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

    /// Pauses it when this comes true, once; the one before is forgotten. Live it may be a millisecond late.
    void pauseAt(Until until);

    /// Has a run in virtual time take samples of itself from now on, however fast it goes: one each `span` of run
    /// time in which something happened.
    void lookEvery(Duration span);

    /// The samples it took of itself since the last call, oldest first; the longer nobody calls, the further apart
    /// they are. None live.
    List<Sample> takeLooks();

    /// Has it look on at every poll from now on, or no longer; that costs time.
    void watchPolls(boolean on);

    /// The polls noted from number `from` on while it looked on, oldest first; the latest 2,000, in virtual time.
    List<PollRecord> polls(long from);

    /// How the tasks were polled while it looked on.
    List<TaskPolls> taskPolls();

    /// Runs until `nanos` of run time or the end, and waits for it (virtual time only, while not started).
    void advanceTo(long nanos);

    /// Ends it by closing every task; idempotent, at most a second.
    void stop();

    /// How it stands.
    default Sample sample() {
        return sample(_ -> true);
    }

    /// How it stands, where very many nodes are not all looked at closely: of the others only counters, states and
    /// levels are told, and neither items nor latencies nor what a node waits for. The end is told in full.
    ///
    /// @param closely by node id
    Sample sample(Predicate<String> closely);

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
