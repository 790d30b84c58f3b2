package dev.sluice.studio.canvas.run;

import dev.sluice.catalog.Item;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.TaskSample;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// What the canvas knows of a run: its latest sample, the rates of its last second, the items just sent along
/// wires. All time is run time, so that the same samples and events give the same picture.
public final class LivePicture {
    private static final long SECOND = 1_000_000_000L;
    private static final int FLIGHTS_KEPT = 64;
    private static final long APART = SECOND / 12;
    private static final long FAR_APART = SECOND / 4;
    private static final int VERY_MANY = 1_000;

    private final Deque<Sample> samples = new ArrayDeque<>();
    private @Nullable Sample latest;
    private Map<String, String> threads = Map.of();
    private final Map<String, Deque<Flight>> flights = new HashMap<>();
    private final WorkShares work = new WorkShares();
    private final Paces paces = new Paces();
    private long seen = -1;

    void show(Sample now, Collection<Event> events) {
        if (latest != null && now.time() < latest.time()) {
            clear();
        }
        if (samples.isEmpty() || now.time() >= samples.getLast().time() + apart(now)) {
            samples.addLast(now);
        }
        while (samples.size() > 1 && second(samples).time() <= now.time() - SECOND) {
            samples.removeFirst();
        }
        latest = now;
        threads = Map.of();
        events.forEach(this::take);
        work.check(now);
        work.forget(now.time() - SECOND);
        paces.forget(now.time() - SECOND);
    }

    /// Samples of very many nodes are large.
    private static long apart(Sample sample) {
        return sample.nodes().size() < VERY_MANY ? APART : FAR_APART;
    }

    void clear() {
        samples.clear();
        latest = null;
        threads = Map.of();
        flights.clear();
        work.clear();
        paces.clear();
        seen = -1;
    }

    public Optional<Sample> now() {
        return Optional.ofNullable(latest);
    }

    public Optional<Sample.NodeSample> node(String id) {
        return now().map(sample -> sample.nodes().get(id));
    }

    public Optional<ChannelSample> channel(String id) {
        return now().map(sample -> sample.channels().get(id));
    }

    /// The name of the virtual thread that a task runs on; empty where it has none.
    String thread(String task) {
        if (latest != null && threads.isEmpty()) {
            threads =
                    latest.tasks().stream()
                            .collect(
                                    Collectors.toMap(
                                            TaskSample::name, TaskSample::thread, (a, _) -> a));
        }
        return threads.getOrDefault(task, "");
    }

    /// Items a second over the last second, or less where the run is younger.
    public double rate(String node) {
        return SECOND * grown(sample -> count(sample, node));
    }

    /// Items since the start.
    public long count(String node) {
        return now().map(sample -> count(sample, node)).orElse(0L);
    }

    /// The part of the last second that a producer waited for slots, 0 to 1.
    public double stallShare(String producer) {
        return Math.clamp(grown(sample -> stalled(sample, producer)), 0.0, 1.0);
    }

    /// How many senders waited at a channel, on the average of the last second.
    double waiting(String channel) {
        return grown(sample -> sample.channel(channel).map(ChannelSample::waitNanos).orElse(0L));
    }

    /// By how much a count grew in the last second, a nanosecond.
    private double grown(ToLongFunction<Sample> count) {
        Sample then = samples.peekFirst();
        Sample now = latest;
        if (then == null || now == null || now.time() == 0) {
            return 0;
        }
        boolean two = now.time() > then.time();
        long nanos = now.time() - (two ? then.time() : 0);
        return (double) (count.applyAsLong(now) - (two ? count.applyAsLong(then) : 0)) / nanos;
    }

    /// What left the node along its output since `from`, oldest first.
    public List<Flight> flights(String node, long from) {
        Deque<Flight> all = flights.get(node);
        return all == null
                ? List.of()
                : all.stream().filter(flight -> flight.left() >= from).toList();
    }

    /// Which part of the last second the nodes of a task spent at work, see [WorkShares#shares].
    ///
    /// @param nodes sink first
    Map<String, WorkShares.Share> workShares(List<String> nodes) {
        Sample now = latest;
        return now == null
                ? Map.of()
                : work.shares(
                        nodes,
                        node -> busySince(now, node),
                        Math.max(0, now.time() - SECOND),
                        now.time());
    }

    /// Nanoseconds that a producer takes from the end of a send to the next; empty while that is not known.
    OptionalDouble pause(String producer) {
        return paces.pause(producer);
    }

    /// One body may outlast all events of the last second.
    private static long busySince(Sample sample, String id) {
        Sample.NodeSample node = sample.nodes().get(id);
        return node != null && node.state() == Sample.State.BUSY ? node.stateSince() : -1;
    }

    private void take(Event event) {
        if (event.seq() <= seen) {
            return;
        }
        seen = event.seq();
        work.take(event);
        paces.take(event);
        switch (event.kind()) {
            case SENT, ROUTED, RECEIVED, YIELDED -> fly(event);
            case SEND_CALLED,
                    SEND_WAITS,
                    SEND_FAILED,
                    DROPPED,
                    WORK_STARTED,
                    WORK_DONE,
                    LEFT_OUT,
                    WORK_CANCELLED,
                    ENDED,
                    PANICKED,
                    PRINTED,
                    TUNED -> {}
        }
    }

    private void fly(Event event) {
        Deque<Flight> left = flights.computeIfAbsent(event.node(), _ -> new ArrayDeque<>());
        Item item = new Item(event.item(), "", 0, List.of());
        left.addLast(
                new Flight(
                        event.time(),
                        event.kind(),
                        event.item(),
                        item.origin(),
                        item.number(),
                        event.value(),
                        event.error()));
        if (left.size() > FLIGHTS_KEPT) {
            left.removeFirst();
        }
    }

    private static Sample second(Deque<Sample> samples) {
        var each = samples.iterator();
        each.next();
        return each.next();
    }

    private static long count(Sample sample, String id) {
        Sample.NodeSample node = sample.nodes().get(id);
        if (node != null) {
            return node.items();
        }
        ChannelSample channel = sample.channels().get(id);
        return channel == null ? 0 : channel.received();
    }

    private static long stalled(Sample sample, String producer) {
        Sample.NodeSample node = sample.nodes().get(producer);
        return node == null ? 0 : node.stalledNanos();
    }
}
