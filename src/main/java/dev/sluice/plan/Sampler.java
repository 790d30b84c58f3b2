package dev.sluice.plan;

import dev.sluice.plan.Opening.Root;
import dev.sluice.runtime.Task;
import dev.sluice.stream.ChannelState;
import dev.sluice.telemetry.Awaited;
import dev.sluice.telemetry.NodeMeter;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.ReceiverSample;
import dev.sluice.telemetry.Sample.SenderSample;
import dev.sluice.telemetry.Sample.TaskSample;
import dev.sluice.telemetry.Sample.Waiting;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Takes samples of a run from any thread, without holding up its tasks.
final class Sampler {
    private static final int SHOWN = 32;

    private final Parts parts;
    private final List<Looked> looked;
    private final States states;

    Sampler(Parts parts) {
        this.parts = parts;
        // a task boundary is two stages of one node: the lower one tells how it fares
        Map<String, Looked> nodes = new LinkedHashMap<>();
        for (Stage stage : parts.all()) {
            nodes.put(stage.id(), new Looked(stage, parts.handing(stage).meter()));
        }
        this.looked = List.copyOf(nodes.values());
        this.states = new States(parts);
    }

    /// A stage, and the counters of where its items pass.
    private record Looked(Stage stage, NodeMeter passing) {}

    /// @param tasks by name, as far as started
    /// @param closely which nodes are looked at closely, by id
    Sample sample(
            long now, Map<String, Task> tasks, Optional<RunEnd> end, Predicate<String> closely) {
        Map<String, NodeSample> nodes =
                samples(looked, at -> at.stage().id(), at -> node(at, now, closely));
        Map<String, ChannelSample> channels =
                samples(
                        parts.channels().values(),
                        ChannelMeter::id,
                        at -> channel(at, now, closely.test(at.id()) ? SHOWN : 0));
        List<TaskSample> looks = new ArrayList<>();
        Root main = parts.main();
        for (Root root : parts.roots()) {
            String name = root.equals(main) ? "main" : root.name();
            looks.add(task(root, name, tasks.get(root.name())));
        }
        parts.spawning().oldest(SHOWN).forEach(body -> looks.add(spawned(body)));
        return new Sample(now, nodes, channels, looks, end);
    }

    /// A map that needs no copy to be kept for ever: very many samples are taken of very many nodes.
    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
    private static <T, S> Map<String, S> samples(
            Collection<T> all, Function<T, String> id, Function<T, S> sample) {
        Map.Entry<String, S>[] entries = new Map.Entry[all.size()];
        int next = 0;
        for (T one : all) {
            entries[next++] = Map.entry(id.apply(one), sample.apply(one));
        }
        return Map.ofEntries(entries);
    }

    private NodeSample node(Looked at, long now, Predicate<String> closely) {
        return closely.test(at.stage().id()) ? node(at.stage(), now) : glance(at, now);
    }

    private NodeSample node(Stage stage, long now) {
        NodeMeter meter = stage.meter();
        Stage handed = parts.handing(stage);
        NodeMeter passing = handed.meter();
        States.Look look = states.look(stage, now);
        return new NodeSample(
                passing.items(),
                passing.errors(),
                meter.polls(),
                meter.pendings(),
                meter.pendingNanos(now),
                meter.stalledNanos(now),
                passing.first(),
                passing.last(),
                stage.underWay().stream().map(work -> Texts.seen(work.item(), false)).toList(),
                look.state(),
                look.since(),
                look.awaits(),
                handed.latest().stream().map(Texts::seen).toList(),
                parts.latency(stage, now));
    }

    private static NodeSample glance(Looked at, long now) {
        NodeMeter meter = at.stage().meter();
        NodeMeter passing = at.passing();
        return new NodeSample(
                passing.items(),
                passing.errors(),
                meter.polls(),
                meter.pendings(),
                meter.pendingNanos(now),
                meter.stalledNanos(now),
                passing.first(),
                passing.last(),
                List.of(),
                meter.state(),
                meter.since(),
                Awaited.Nothing.NOTHING,
                List.of(),
                Optional.empty());
    }

    /// @param shown how many items are told
    private static ChannelSample channel(ChannelMeter channel, long now, int shown) {
        ChannelState<?> state = channel.channel().state(shown);
        Map<String, SenderSample> senders = new HashMap<>();
        long waited = 0;
        for (ChannelMeter.Feed feed : channel.feeds()) {
            NodeMeter meter = feed.outlet().meter();
            long waits = meter.stalledNanos(now);
            waited += waits;
            senders.put(
                    feed.node(),
                    new SenderSample(meter.items(), meter.refusals(), waits, feed.outlet().open()));
        }
        return new ChannelSample(
                state.maxCapacity(),
                state.len(),
                state.highWater(),
                channel.meanFill(now),
                state.sent(),
                state.received(),
                state.dropped(),
                state.items().stream().map(Texts::seen).toList(),
                waiting(channel, state),
                senders,
                waited,
                state.closed(),
                receivers(channel, state));
    }

    private static List<ReceiverSample> receivers(ChannelMeter channel, ChannelState<?> state) {
        List<ReceiverSample> samples = new ArrayList<>();
        for (int i = 0; i < channel.receivers().size(); i++) {
            ChannelState.Receiving one = state.receivers().get(i);
            samples.add(
                    new ReceiverSample(
                            channel.receivers().get(i),
                            one.received(),
                            one.missed(),
                            one.behind(),
                            one.open()));
        }
        return samples;
    }

    private static List<Waiting> waiting(ChannelMeter channel, ChannelState<?> state) {
        List<Waiting> door = new ArrayList<>();
        for (ChannelState.Waiting waiting : state.waiting()) {
            ChannelMeter.Feed feed = channel.feed(waiting.sender()).orElse(null);
            Object load = feed == null ? null : feed.feeder().held();
            if (feed != null && load != null) {
                door.add(new Waiting(feed.node(), Texts.seen(load), waiting.since()));
            }
        }
        return door;
    }

    private static TaskSample task(Root root, String name, @Nullable Task task) {
        return task == null
                ? new TaskSample(name, "", root.nodes(), 0, false)
                : new TaskSample(
                        name, task.thread(), root.nodes(), task.polls(), task.end() != null);
    }

    private TaskSample spawned(SpawnedBody<?> body) {
        String thread = parts.trace().exact() ? "" : body.name();
        return new TaskSample(body.name(), thread, List.of(body.stage().id()), body.polls(), false);
    }
}
