package dev.sluice.studio.model;

import dev.sluice.catalog.Item;
import dev.sluice.telemetry.Awaited;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.Seen;
import dev.sluice.telemetry.Sample.State;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A moment between two looks at a run: the first goes on by the events since.
///
/// Not every event need be known, for the log is bounded and on the wall clock notes only some. So the way from the
/// first look to the second is tried too: what does not come out as it was seen there stays as it was seen before.
final class Replay {
    private static final int LONGEST = 40;

    private final Flow flow;
    private final Sample before;
    private final Map<String, NodeReplay> nodes = new HashMap<>();
    private final Map<String, ChannelReplay> channels = new HashMap<>();
    private final Map<Long, String> senders = new HashMap<>();

    private Replay(Flow flow, Sample before) {
        this.flow = flow;
        this.before = before;
        before.nodes().forEach((id, node) -> nodes.put(id, new NodeReplay(node, before.time())));
        before.channels()
                .forEach((id, one) -> channels.put(id, new ChannelReplay(one, before.time())));
    }

    /// @param events between both looks, in the order of time
    static Moment at(long time, Sample before, Sample after, List<Event> events, Flow flow) {
        Replay whole = new Replay(flow, before);
        events.forEach(whole::take);
        Replay part = new Replay(flow, before);
        events.stream().filter(event -> event.time() <= time).forEach(part::take);
        return part.moment(time, after, whole);
    }

    /// The same sample later: its clocks go on.
    static Sample onward(Sample sample, long time) {
        return new Sample(
                Math.max(time, sample.time()),
                sample.nodes(),
                sample.channels(),
                sample.tasks(),
                sample.end());
    }

    private Moment moment(long time, Sample after, Replay whole) {
        Map<String, NodeSample> then = new HashMap<>();
        boolean exact = true;
        for (Map.Entry<String, NodeSample> node : before.nodes().entrySet()) {
            String id = node.getKey();
            NodeSample seen = after.node(id);
            boolean agrees = replay(whole.nodes, id).agrees(seen);
            then.put(
                    id,
                    agrees
                            ? replay(nodes, id)
                                    .at(time, before.time(), Optional.of(seen), after.time())
                            : node.getValue());
            exact &= agrees;
        }
        Map<String, ChannelSample> filled = new HashMap<>();
        for (Map.Entry<String, ChannelSample> channel : before.channels().entrySet()) {
            String id = channel.getKey();
            boolean agrees =
                    after.channel(id)
                            .filter(seen -> replay(whole.channels, id).agrees(seen))
                            .isPresent();
            filled.put(id, agrees ? replay(channels, id).at(time) : channel.getValue());
            exact &= agrees;
        }
        Sample sample = new Sample(time, then, filled, before.tasks(), Optional.empty());
        return new Moment(sample, before.time(), exact);
    }

    private static <R> R replay(Map<String, R> all, String id) {
        R found = all.get(id);
        if (found == null) {
            throw new IllegalStateException("“" + id + "” is not in the sample");
        }
        return found;
    }

    private void take(Event event) {
        switch (event.kind()) {
            case SEND_WAITS -> waits(event);
            case SENT -> sent(event);
            case ROUTED -> arrives(event, event.node(), senders.getOrDefault(event.item(), ""));
            case SEND_FAILED -> refused(event);
            case RECEIVED -> received(event);
            case DROPPED -> channel(event.node()).ifPresent(channel -> channel.dropped(event));
            case YIELDED -> yielded(event);
            case WORK_STARTED -> node(event).ifPresent(node -> node.begins(event, seen(event)));
            case WORK_DONE, LEFT_OUT, WORK_CANCELLED ->
                    node(event).ifPresent(node -> node.ends(event));
            case ENDED ->
                    node(event)
                            .ifPresent(
                                    node ->
                                            node.enter(
                                                    State.ENDED,
                                                    event.time(),
                                                    Awaited.Nothing.NOTHING));
            case PANICKED ->
                    node(event)
                            .ifPresent(
                                    node ->
                                            node.enter(
                                                    State.FAILED,
                                                    event.time(),
                                                    Awaited.Nothing.NOTHING));
            case SEND_CALLED, PRINTED, TUNED -> {}
        }
    }

    private void waits(Event event) {
        Optional<String> to = flow.after(event.node());
        node(event)
                .ifPresent(
                        node ->
                                node.stalls(
                                        event,
                                        to.<Awaited>map(Awaited.Slot::new)
                                                .orElse(Awaited.Nothing.NOTHING)));
        to.flatMap(this::channel).ifPresent(channel -> channel.waits(event, seen(event)));
    }

    private void sent(Event event) {
        senders.put(event.item(), event.node());
        node(event).ifPresent(node -> node.goesOn(event));
        node(event).ifPresent(node -> node.passed(event, seen(event)));
        flow.after(event.node()).ifPresent(to -> arrives(event, to, event.node()));
    }

    private void arrives(Event event, String at, String producer) {
        channel(at).ifPresent(channel -> channel.sent(event, producer, seen(event)));
    }

    private void refused(Event event) {
        node(event).ifPresent(node -> node.goesOn(event));
        flow.after(event.node())
                .flatMap(this::channel)
                .ifPresent(channel -> channel.refused(event));
    }

    private void received(Event event) {
        channel(event.node()).ifPresent(channel -> channel.received(event));
        handed(event);
    }

    private void yielded(Event event) {
        node(event).ifPresent(node -> node.passed(event, seen(event)));
        node(event).ifPresent(node -> node.yields(event));
        handed(event);
    }

    /// A sink counts what is wired to it.
    private void handed(Event event) {
        flow.after(event.node())
                .filter(flow::isSink)
                .map(nodes::get)
                .ifPresent(sink -> sink.passed(event, seen(event)));
    }

    private Optional<NodeReplay> node(Event event) {
        return Optional.ofNullable(nodes.get(event.node()));
    }

    private Optional<ChannelReplay> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    private static Seen seen(Event event) {
        String text = String.valueOf(event.value());
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        long id = event.item();
        return new Seen(id, Item.origin(id), Item.number(id), cut, event.error());
    }
}
