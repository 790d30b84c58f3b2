package dev.sluice.plan;

import dev.sluice.catalog.Param;
import dev.sluice.plan.Opening.Root;
import dev.sluice.runtime.Runtime;
import dev.sluice.runtime.Task;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.EventLog;
import dev.sluice.telemetry.PollRecord;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.TaskPolls;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// What live and virtual runs have in common.
abstract sealed class Course implements Run permits LiveRun, VirtualRun {
    private final Parts parts;
    private final Ends ends;
    private final Runtime runtime;
    private final Sampler sampler;
    private final PollWatch polls;
    private final Map<String, Task> tasks = new ConcurrentHashMap<>();
    private final CompletableFuture<RunEnd> ended = new CompletableFuture<>();
    private volatile @Nullable Sample last;
    private volatile boolean closed;
    private volatile Until until = new Until.Never();

    Course(Parts parts, Ends ends, Runtime runtime) {
        this.parts = parts;
        this.ends = ends;
        this.runtime = runtime;
        this.sampler = new Sampler(parts);
        this.polls = new PollWatch(parts);
    }

    final Parts parts() {
        return parts;
    }

    final Trace trace() {
        return parts.trace();
    }

    /// The main task first, the others in document order.
    final void launch() {
        Root main = parts.main();
        tasks.put(main.name(), runtime.main(main.name(), main.body()));
        for (Root root : parts.others()) {
            tasks.put(root.name(), runtime.spawn(root.name(), root.body()));
        }
    }

    /// The tasks that were started; of spawned bodies those under way.
    final List<Task> tasks() {
        return runtime.tasks();
    }

    final boolean sinksEnded() {
        return ends.over(parts.sinks());
    }

    final boolean allEnded() {
        return tasks().stream().allMatch(task -> task.end() != null);
    }

    final boolean over() {
        return last != null;
    }

    /// How it stands now.
    final Sample sampled() {
        return sampled(_ -> true);
    }

    private Sample sampled(Predicate<String> closely) {
        return sampler.sample(runtime.now(), tasks, Optional.empty(), closely);
    }

    @Override
    public void pauseAt(Until wanted) {
        until = wanted;
    }

    /// When it is to pause by itself.
    final Until until() {
        return until;
    }

    /// Whether it is to pause by itself now; says so once.
    final boolean reached() {
        boolean reached = reached(until);
        if (reached) {
            until = new Until.Never();
        }
        return reached;
    }

    private boolean reached(Until wanted) {
        return switch (wanted) {
            case Until.Never() -> false;
            case Until.Time(long nanos) -> runtime.now() >= nanos;
            case Until.Events(long count) -> trace().log().next() >= count;
            case Until.Items(long count) -> parts.handed() >= count;
        };
    }

    /// How it ended, now that nobody can or should run any more.
    final RunEnd verdict() {
        String reason = trace().halted();
        if (reason != null) {
            return new RunEnd.Stopped(runtime.now(), reason);
        }
        return sinksEnded()
                ? ends.verdict(parts.sinks())
                : new Diagnosis(parts).deadlock(runtime.now());
    }

    /// Takes the last sample, for what follows clears it away, and then closes every task.
    final void seal(RunEnd end) {
        if (!over()) {
            last = sampler.sample(runtime.now(), tasks, Optional.of(end), _ -> true);
            try {
                runtime.stop();
            } finally {
                closed = true;
            }
        }
    }

    /// Tells the world, outside of every lock.
    final void announce() {
        Sample sealed = last;
        if (sealed != null) {
            sealed.end().ifPresent(ended::complete);
        }
    }

    @Override
    public final Sample sample(Predicate<String> closely) {
        Sample sealed = last;
        if (sealed == null) {
            return sampled(closely);
        }
        return closed ? sealed : goingOn(sealed);
    }

    /// While tasks are closed, their last events are still to come: who saw the end would look no more.
    private static Sample goingOn(Sample sealed) {
        return new Sample(
                sealed.time(), sealed.nodes(), sealed.channels(), sealed.tasks(), Optional.empty());
    }

    /// Who looks on when somebody asks for it.
    final PollWatch pollWatch() {
        return polls;
    }

    @Override
    public final List<PollRecord> polls(long from) {
        return polls.since(from);
    }

    @Override
    public final List<TaskPolls> taskPolls() {
        return polls.tasks();
    }

    @Override
    public final EventLog events() {
        return trace().log();
    }

    @Override
    public final CompletionStage<RunEnd> ended() {
        return ended.minimalCompletionStage();
    }

    @Override
    public final List<String> takeOutput() {
        return trace().output().take();
    }

    /// Turns the knob; nobody may be polling in virtual time.
    final Tuned turn(String node, String param, Object json) {
        Knobs knobs = parts.knobs().get(node);
        if (knobs == null) {
            return new Tuned.Refused("There is no node “" + node + "”.");
        }
        Optional<Param<?>> known = parts.circuit().kind(node).spec().param(param);
        if (known.isEmpty()) {
            return new Tuned.Refused("“" + node + "” has no parameter “" + param + "”.");
        }
        Tuned tuned = knobs.knob(known.get()).turn(json);
        if (tuned instanceof Tuned.Applied && !over()) {
            trace().note(runtime.now(), Kind.TUNED, node, param + " = " + json, false);
        }
        return tuned;
    }

    @Override
    public final void close() {
        stop();
    }
}
