package dev.sluice.studio.model;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.plan.Until;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The run of the open document: its phase, what it looks like now, and the commands of the run bar.
/// FX thread only; the run itself is asked once a frame at most and never calls back.
public final class RunModel {
    /// Run time per wall time, at most, on the wall clock.
    public static final double FASTEST_LIVE = 1000;

    @SuppressWarnings(
            "ThreadPriorityCheck") // looks may be late, the window may not: see decision 8
    private static final ThreadFactory LOOKERS =
            Thread.ofPlatform()
                    .daemon()
                    .name("sluice-look")
                    .priority(Thread.MIN_PRIORITY)
                    .factory();

    /// Where a run stands.
    public enum Phase {
        IDLE,
        RUNNING,
        PAUSED,
        ENDED
    }

    /// What sees every look at a run.
    @FunctionalInterface
    public interface Watcher {
        /// @param events what happened since the last look, oldest first
        void frame(Sample now, List<Event> events);
    }

    private final Catalog catalog;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
    private final ReadOnlyObjectWrapper<Optional<Sample>> sample =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Pipeline>> started =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final List<Runnable> clears = new ArrayList<>();
    private final Recording recording = new Recording();
    private final Looks looks;
    private final Polls polls = new Polls();
    private @Nullable Run run;
    private boolean played;

    public RunModel(Catalog catalog) {
        this(catalog, Executors.newSingleThreadExecutor(LOOKERS));
    }

    /// @param away runs looks at very large documents
    RunModel(Catalog catalog, Executor away) {
        this.catalog = catalog;
        this.looks = new Looks(recording, away);
        speed.subscribe(this::applySpeed);
        phase.subscribe(now -> polls.standing(now == Phase.PAUSED));
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// The last look at the run; empty before the first.
    public ReadOnlyObjectProperty<Optional<Sample>> sampleProperty() {
        return sample.getReadOnlyProperty();
    }

    /// The document as it was when the run started.
    public ReadOnlyObjectProperty<Optional<Pipeline>> startedProperty() {
        return started.getReadOnlyProperty();
    }

    /// Run time per wall time; infinity is as fast as it goes and only for virtual time.
    public DoubleProperty speedProperty() {
        return speed;
    }

    /// What the run was like so far.
    public Recording recording() {
        return recording;
    }

    public Polls polls() {
        return polls;
    }

    public void watch(Watcher watcher) {
        looks.watch(watcher);
    }

    /// Calls `clear` when what was shown of a run is to be forgotten.
    public void onClear(Runnable clear) {
        clears.add(clear);
    }

    /// Starts a run of a document that can run, after ending the one before.
    public void start(Pipeline pipeline, Path folder) {
        goOn(prepare(pipeline, folder));
    }

    /// Makes a run that is paused before its first poll.
    public void startPaused(Pipeline pipeline, Path folder) {
        prepare(pipeline, folder);
        phase.set(Phase.PAUSED);
    }

    /// Runs a document of the virtual clock up to `nanos` of run time, looking every tenth of a second; for pictures.
    public void runTo(Pipeline pipeline, Path folder, long nanos) {
        Run fresh = prepare(pipeline, folder);
        phase.set(Phase.RUNNING);
        for (long time = Looks.APART;
                time < nanos && phase.get() == Phase.RUNNING;
                time += Looks.APART) {
            fresh.advanceTo(time);
            tick();
        }
        fresh.advanceTo(nanos);
        tick();
    }

    private Run prepare(Pipeline pipeline, Path folder) {
        clear();
        RunSettings settings =
                RunSettings.of(pipeline.settings().withSpeed(1)).withBaseFolder(folder);
        Run fresh = Plans.prepare(pipeline, catalog, settings.withSpeed(allowed(pipeline)));
        run = fresh;
        looks.begin(fresh, pipeline.nodes().size());
        polls.of(fresh);
        started.set(Optional.of(pipeline));
        return fresh;
    }

    private double allowed(Pipeline pipeline) {
        boolean virtual = pipeline.settings().clock() == Clock.VIRTUAL;
        return virtual ? speed.get() : Math.min(speed.get(), FASTEST_LIVE);
    }

    public void pause() {
        if (run != null && phase.get() == Phase.RUNNING) {
            run.pauseAt(new Until.Never());
            run.pause();
            looks.told();
            played = false;
            phase.set(Phase.PAUSED);
        }
    }

    public void resume() {
        if (run != null && phase.get() == Phase.PAUSED) {
            goOn(run);
        }
    }

    private void goOn(Run standing) {
        standing.start();
        looks.told();
        played = true;
        phase.set(Phase.RUNNING);
    }

    /// Lets it go on until this comes true.
    public void goOnUntil(Until until) {
        if (run != null && phase.get() != Phase.ENDED) {
            run.pauseAt(until);
            resume();
        }
    }

    /// Lets it go on until the sinks were handed one more item.
    public void stepItem() {
        if (run != null) {
            goOnUntil(new Until.Items(handed(run.sample()) + 1));
        }
    }

    /// How many items all sinks together were handed.
    public static long handed(Sample sample) {
        return sample.nodes().values().stream()
                .filter(node -> node.latency().isPresent())
                .mapToLong(Sample.NodeSample::items)
                .sum();
    }

    /// Executes one poll; in virtual time while paused.
    public void step() {
        if (run != null && phase.get() == Phase.PAUSED) {
            run.step();
        }
    }

    /// Ends the run; its last picture stays.
    public void stop() {
        Run ending = run;
        if (ending != null) {
            // a virtual thread may not get its turn while tasks go as fast as they can
            Thread.ofPlatform().daemon().name("sluice-stop").start(ending::stop);
        }
    }

    /// Ends the run and forgets its picture.
    public void clear() {
        stop();
        run = null;
        played = false;
        polls.of(null);
        sample.set(Optional.empty());
        started.set(Optional.empty());
        phase.set(Phase.IDLE);
        looks.clear();
        clears.forEach(Runnable::run);
    }

    /// Gives a parameter of the running pipeline a new value.
    public Optional<Run.Tuned> tune(String node, String param, Object json) {
        return Optional.ofNullable(run)
                .filter(_ -> phase.get() != Phase.ENDED)
                .map(live -> noted(live.tune(node, param, json), node, param, json));
    }

    private Run.Tuned noted(Run.Tuned tuned, String node, String param, Object json) {
        if (tuned instanceof Run.Tuned.Applied) {
            long now = sample.get().map(Sample::time).orElse(0L);
            recording.tuned(new Recording.Tuning(now, node, param, json.toString()));
        }
        return tuned;
    }

    /// Lines that sinks printed since the last call.
    public List<String> takeOutput() {
        return run == null ? List.of() : run.takeOutput();
    }

    /// Says which nodes are to be looked at closely where there are very many; asked at each look.
    public void lookClosely(Supplier<Predicate<String>> nodes) {
        looks.closely(nodes);
    }

    /// Shows the run once a frame, or of a very large document less often and a frame later.
    public void frame() {
        looks.arrived().ifPresent(this::show);
        Run watched = run;
        if (!looks.due() || watched == null || phase.get() == Phase.ENDED) {
            return;
        }
        if (looks.fromAway()) {
            looks.send(watched);
        } else {
            show(looks.take(watched));
        }
    }

    /// Looks at the run and shows it to the watchers.
    public void tick() {
        if (run != null && phase.get() != Phase.ENDED) {
            show(looks.take(run));
        }
    }

    private void show(Looks.Look look) {
        looks.record(look, phase.get() == Phase.PAUSED, speed.get());
        Sample now = look.now();
        sample.set(Optional.of(now));
        looks.show(look);
        if (now.end().isPresent()) {
            phase.set(Phase.ENDED);
        } else if (played && look.halted()) {
            played = false;
            phase.set(Phase.PAUSED);
        }
    }

    /// How the run ended, once it has.
    public Optional<RunEnd> end() {
        return sample.get().flatMap(Sample::end);
    }

    private void applySpeed() {
        if (run != null && started.get().isPresent()) {
            run.speed(allowed(started.get().get()));
        }
    }
}
