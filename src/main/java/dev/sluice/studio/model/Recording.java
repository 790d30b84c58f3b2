package dev.sluice.studio.model;

import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.EventLog;
import dev.sluice.telemetry.Sample;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What the run was like at any moment: samples over its whole length, closer together the later they are, and the
/// events that its log keeps. Bounded in memory however long the run is. FX thread only.
public final class Recording {
    private static final int MOST_SAMPLES = 3_000;
    private static final long MOST_WEIGHT = 400_000;
    private static final int LARGE = 600;
    private static final int WINDOW = 4_096;
    private static final int MOST_OF_ITEM = 256;
    private static final int MOST_TUNINGS = 500;
    private static final long ONE_GESTURE = 500_000_000;

    private final List<Sample> samples = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();
    private final List<Tuning> tunings = new ArrayList<>();
    private long weight;
    private @Nullable EventLog log;

    /// A parameter that was changed while the pipeline ran.
    ///
    /// @param value as it is shown
    public record Tuning(long time, String node, String param, String value) {
        private boolean continues(Tuning earlier) {
            return node.equals(earlier.node)
                    && param.equals(earlier.param)
                    && time - earlier.time < ONE_GESTURE;
        }
    }

    /// Forgets everything, and takes the events from this log from now on.
    void begin(EventLog events) {
        clear();
        log = events;
    }

    void clear() {
        samples.clear();
        weights.clear();
        tunings.clear();
        weight = 0;
        log = null;
    }

    /// Keeps a sample unless it is closer than `step` to the one before.
    void add(Sample taken, long step) {
        if (!samples.isEmpty()) {
            Sample last = samples.getLast();
            if (taken.time() < last.time()) {
                return;
            }
            if (taken.time() == last.time()) {
                if (taken.equals(last)) {
                    return;
                }
                drop(samples.size() - 1);
            } else if (taken.time() - last.time() < step && taken.end().isEmpty()) {
                return;
            }
        }
        keep(taken);
        if (samples.size() > MOST_SAMPLES || weight > MOST_WEIGHT) {
            thin();
        }
    }

    private void keep(Sample taken) {
        int heavy = Weights.of(taken);
        Sample kept = heavy > LARGE ? Weights.lighter(taken) : taken;
        int counted = heavy > LARGE ? Weights.of(kept) : heavy;
        samples.add(kept);
        weights.add(counted);
        weight += counted;
    }

    private void drop(int place) {
        weight -= weights.remove(/* index */ place);
        samples.remove(place);
    }

    /// Of the older half every second one goes.
    private void thin() {
        for (int place = samples.size() / 2; place > 0; place -= 2) {
            drop(place);
        }
    }

    /// Notes that a parameter was changed; of a drag only where it ended.
    void tuned(Tuning tuning) {
        if (!tunings.isEmpty() && tuning.continues(tunings.getLast())) {
            tunings.removeLast();
        } else if (tunings.size() == MOST_TUNINGS) {
            tunings.removeFirst();
        }
        tunings.add(tuning);
    }

    /// The changes of parameters, oldest first; at most the latest 500.
    public List<Tuning> tunings() {
        return Collections.unmodifiableList(tunings);
    }

    /// All samples, oldest first.
    public List<Sample> samples() {
        return Collections.unmodifiableList(samples);
    }

    public boolean isEmpty() {
        return samples.isEmpty();
    }

    /// Run time of the latest sample.
    public long end() {
        return samples.isEmpty() ? 0 : samples.getLast().time();
    }

    /// The sample at this run time, or the one before; of a run that began later, the first.
    public Optional<Sample> at(long time) {
        return samples.isEmpty()
                ? Optional.empty()
                : Optional.of(samples.get(Math.max(0, placeAfter(time) - 1)));
    }

    /// The first sample later than this run time.
    Optional<Sample> after(long time) {
        int place = placeAfter(time);
        return place < samples.size() ? Optional.of(samples.get(place)) : Optional.empty();
    }

    /// The place of the first sample later than `time`.
    public int placeAfter(long time) {
        int low = 0;
        int high = samples.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (samples.get(middle).time() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The log of the run; empty before the first.
    public Optional<EventLog> log() {
        return Optional.ofNullable(log);
    }

    /// The events after `from` up to and including `to`, oldest first; at most the latest 4,096.
    public List<Event> events(long from, long to) {
        EventLog kept = log;
        if (kept == null) {
            return List.of();
        }
        long end = firstAfter(kept, to);
        long begin = Math.max(firstAfter(kept, from), end - WINDOW);
        return kept.since(begin, (int) Math.max(0, end - begin));
    }

    /// Whether every event was noted, and not only those that the rate allowed; older ones may be gone.
    public boolean isWhole() {
        return log == null || log.skipped() == 0;
    }

    /// What happened to an item, and to those that were made of it, as far as it is kept, oldest first; at most the
    /// latest 256 events.
    public List<Event> story(long item) {
        EventLog kept = log;
        return kept == null ? List.of() : kept.about(item, MOST_OF_ITEM);
    }

    /// The number of the first kept event later than `time`.
    public long firstAfter(long time) {
        EventLog kept = log;
        return kept == null ? 0 : firstAfter(kept, time);
    }

    private static long firstAfter(EventLog kept, long time) {
        long high = kept.next();
        List<Event> first = kept.since(0, 1);
        long low = first.isEmpty() ? high : first.getFirst().seq();
        while (low < high) {
            long middle = (low + high) >>> 1;
            List<Event> there = kept.since(middle, 1);
            if (!there.isEmpty() && there.getFirst().time() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
