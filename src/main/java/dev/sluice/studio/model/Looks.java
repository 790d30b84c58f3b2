package dev.sluice.studio.model;

import dev.sluice.plan.Run;
import dev.sluice.studio.model.RunModel.Watcher;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Looks at a run, and records and shows what it sees.
final class Looks {
    /// How far apart samples are, in run time.
    static final long APART = 100_000_000;

    private static final int EVENTS_A_FRAME = 2_000;
    private static final long FINEST = 1_000_000;
    private static final int MANY = 300;
    private static final int VERY_MANY = 1_000;

    private final Recording recording;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private Supplier<Predicate<String>> closely = () -> _ -> true;
    private int size;
    private int frames;
    private long seen;

    /// What was seen.
    ///
    /// @param events since the look before
    record Look(Sample now, List<Event> events) {}

    Looks(Recording recording) {
        this.recording = recording;
    }

    void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    /// @param nodes which nodes are to be looked at closely where there are very many
    void closely(Supplier<Predicate<String>> nodes) {
        closely = nodes;
    }

    /// @param nodes how many there are
    void begin(Run run, int nodes) {
        size = nodes;
        run.lookEvery(Duration.ofNanos(APART));
        recording.begin(run.events());
    }

    void clear() {
        seen = 0;
        recording.clear();
    }

    /// Whether this frame is one to look in: of a very large document every second or third is, so that the picture
    /// can be moved smoothly all the same.
    boolean due() {
        return frames++ % (1 + Math.min(2, size / VERY_MANY)) == 0;
    }

    /// @param speed run time per wall time
    Look take(Run run, boolean standing, double speed) {
        Sample now = size <= MANY ? run.sample() : run.sample(closely.get());
        long next = run.events().next();
        List<Event> events =
                run.events().since(Math.max(seen, next - EVENTS_A_FRAME), EVENTS_A_FRAME);
        seen = next;
        run.takeLooks().forEach(look -> recording.add(look, APART));
        recording.add(now, standing ? 0 : step(speed));
        return new Look(now, events);
    }

    /// In slow motion samples are as close together as they are on the wall clock at full speed. Those of very large
    /// documents are further apart, as they would soon have to be thinned out.
    private long step(double speed) {
        return Math.clamp((long) (APART * speed), FINEST, APART) * Math.max(1, size / VERY_MANY);
    }

    void show(Look look) {
        watchers.forEach(watcher -> watcher.frame(look.now(), look.events()));
    }
}
