package dev.sluice.studio.model;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Param;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
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
import java.util.concurrent.CopyOnWriteArrayList;

/// The run of the open document: its phase, what it looks like now, and the commands of the run bar.
/// FX thread only; the run itself is asked once a frame and never calls back.
public final class RunModel {
    private static final int EVENTS_A_FRAME = 2_000;
    private static final long LOOK = 100_000_000;

    /// Where a run stands.
    public enum Phase {
        IDLE,
        RUNNING,
        PAUSED,
        ENDED
    }

    /// What sees every frame of a run.
    @FunctionalInterface
    public interface Watcher {
        /// @param events what happened since the last frame, oldest first
        void frame(Sample now, List<Event> events);
    }

    private final Catalog catalog;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
    private final ReadOnlyObjectWrapper<Optional<Sample>> sample =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Pipeline>> started =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final List<Runnable> clears = new ArrayList<>();
    private @Nullable Run run;
    private long seen;

    public RunModel(Catalog catalog) {
        this.catalog = catalog;
        speed.subscribe(this::applySpeed);
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

    public void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    /// Calls `clear` when what was shown of a run is to be forgotten.
    public void onClear(Runnable clear) {
        clears.add(clear);
    }

    /// Starts a run of a document that can run, after ending the one before.
    public void start(Pipeline pipeline, Path folder) {
        prepare(pipeline, folder).start();
        phase.set(Phase.RUNNING);
    }

    /// Runs a document of the virtual clock up to `nanos` of run time, looking every tenth of a second; for pictures.
    public void runTo(Pipeline pipeline, Path folder, long nanos) {
        Run fresh = prepare(pipeline, folder);
        phase.set(Phase.RUNNING);
        for (long time = LOOK; time < nanos && phase.get() == Phase.RUNNING; time += LOOK) {
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
        started.set(Optional.of(pipeline));
        return fresh;
    }

    private double allowed(Pipeline pipeline) {
        boolean virtual = pipeline.settings().clock() == Clock.VIRTUAL;
        return virtual ? speed.get() : Math.min(speed.get(), 1000);
    }

    public void pause() {
        if (run != null && phase.get() == Phase.RUNNING) {
            run.pause();
            phase.set(Phase.PAUSED);
        }
    }

    public void resume() {
        if (run != null && phase.get() == Phase.PAUSED) {
            run.start();
            phase.set(Phase.RUNNING);
        }
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
            Thread.ofVirtual().name("sluice-stop").start(ending::stop);
        }
    }

    /// Ends the run and forgets its picture.
    public void clear() {
        stop();
        run = null;
        seen = 0;
        sample.set(Optional.empty());
        started.set(Optional.empty());
        phase.set(Phase.IDLE);
        clears.forEach(Runnable::run);
    }

    /// Gives a parameter of the running pipeline a new value.
    public Optional<Run.Tuned> tune(String node, String param, Object json) {
        return Optional.ofNullable(run)
                .filter(_ -> phase.get() != Phase.ENDED)
                .map(live -> live.tune(node, param, json));
    }

    /// The JSON of a parameter's default.
    Optional<Object> fallback(String kind, String param) {
        return catalog.spec(kind).flatMap(spec -> spec.param(param)).map(RunModel::fallback);
    }

    private static <T> Object fallback(Param<T> param) {
        return param.type().json(param.fallback());
    }

    /// Lines that sinks printed since the last call.
    public List<String> takeOutput() {
        return run == null ? List.of() : run.takeOutput();
    }

    /// Looks at the run and shows it to the watchers; once a frame.
    public void tick() {
        Run watched = run;
        if (watched == null || phase.get() == Phase.ENDED) {
            return;
        }
        Sample now = watched.sample();
        List<Event> events = watched.events().since(seen, EVENTS_A_FRAME);
        seen = events.isEmpty() ? seen : watched.events().next();
        sample.set(Optional.of(now));
        watchers.forEach(watcher -> watcher.frame(now, events));
        if (now.end().isPresent()) {
            phase.set(Phase.ENDED);
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
