package dev.sluice.studio.model;

import dev.sluice.plan.Run;
import dev.sluice.studio.model.RunModel.Watcher;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Looks at a run, and records and shows what it sees. At a very large document it looks from another thread, and shows
/// what that saw in the next frame: a look takes as long as painting does.
final class Looks {
    /// How far apart samples are, in run time.
    static final long APART = 100_000_000;

    private static final int EVENTS_A_FRAME = 2_000;
    private static final long FINEST = 1_000_000;
    private static final int MANY = 300;
    private static final int VERY_MANY = 1_000;

    private final Recording recording;
    private final Executor away;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private Supplier<Predicate<String>> closely = () -> _ -> true;
    private int size;
    private int frames;
    private long seen;
    private @Nullable CompletableFuture<Look> underWay;
    private boolean outdated;

    /// What was seen.
    ///
    /// @param halted whether the run stood still before
    /// @param events since the look before
    /// @param between what the run noted by itself since then
    /// @param next the number of the next event
    record Look(boolean halted, Sample now, List<Event> events, List<Sample> between, long next) {
        private Look asIfGoingOn() {
            return new Look(false, now, events, between, next);
        }
    }

    /// @param away runs looks at very large documents
    Looks(Recording recording, Executor away) {
        this.recording = recording;
        this.away = away;
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
        forget();
        seen = 0;
        recording.clear();
    }

    /// Whether this frame is one to look in: of a very large document every second or third is, so that the picture
    /// can be moved smoothly all the same.
    boolean due() {
        return frames++ % (1 + Math.min(2, size / VERY_MANY)) == 0;
    }

    /// Whether looks are taken from another thread.
    boolean fromAway() {
        return size >= VERY_MANY;
    }

    /// Looks now.
    Look take(Run run) {
        forget();
        return look(run, closelyNow(), seen);
    }

    /// Looks from another thread, unless that is still at it.
    void send(Run run) {
        if (underWay == null) {
            outdated = false;
            Predicate<String> near = closelyNow();
            long from = seen;
            underWay = CompletableFuture.supplyAsync(() -> look(run, near, from), away);
        }
    }

    /// What the other thread saw, once it has.
    Optional<Look> arrived() {
        CompletableFuture<Look> sent = underWay;
        if (sent == null || !sent.isDone()) {
            return Optional.empty();
        }
        underWay = null;
        Look look = sent.join();
        return Optional.of(outdated ? look.asIfGoingOn() : look);
    }

    /// The run was told to pause or to go on: whether it stood still when the other thread looked says nothing now.
    void told() {
        outdated = true;
    }

    /// What the other thread sees now is of no use any more.
    private void forget() {
        underWay = null;
    }

    private Predicate<String> closelyNow() {
        return size <= MANY ? _ -> true : closely.get();
    }

    private static Look look(Run run, Predicate<String> closely, long seen) {
        boolean halted = !run.running();
        Sample now = run.sample(closely);
        long from = Math.max(seen, run.events().next() - EVENTS_A_FRAME);
        List<Event> events = run.events().since(from, EVENTS_A_FRAME);
        long next = events.isEmpty() ? from : events.getLast().seq() + 1;
        return new Look(halted, now, events, run.takeLooks(), next);
    }

    /// @param speed run time per wall time
    void record(Look look, boolean standing, double speed) {
        seen = look.next();
        look.between().forEach(one -> recording.add(one, APART));
        recording.add(look.now(), standing ? 0 : step(speed));
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
