package dev.sluice.studio.canvas;

import dev.sluice.catalog.Item;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.Screenshot;
import dev.sluice.telemetry.Awaited;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.Seen;
import dev.sluice.telemetry.Sample.SenderSample;
import dev.sluice.telemetry.Sample.State;
import dev.sluice.telemetry.Sample.TaskSample;
import dev.sluice.telemetry.Sample.Waiting;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A document and an invented moment of its run, to draw.
public final class Demo {
    private static final long MS = 1_000_000;

    private Demo() {}

    public static Pipeline pipeline() {
        return Pipeline.EMPTY
                .withName("Two sensors, one slow consumer")
                .withNodes(
                        List.of(
                                node("kitchen", "range", 40, 56, Map.of("every", "50ms")),
                                node("cellar", "range", 40, 216, Map.of("every", "50ms")),
                                node("readings", "mpsc", 288, 120, Map.of("capacity", 5)),
                                node("stream", "receiver_stream", 544, 160, Map.of()),
                                node("celsius", "map", 680, 144, Map.of("item", "item * 0.1")),
                                node(
                                        "enrich",
                                        "buffer_unordered",
                                        888,
                                        144,
                                        Map.of("limit", 3, "takes", "70ms")),
                                node("print", "for_each", 1152, 144, Map.of("takes", "70ms"))))
                .withWires(
                        List.of(
                                Wire.of("kitchen", "out", "readings", "in"),
                                Wire.of("cellar", "out", "readings", "in"),
                                Wire.of("readings", "out", "stream", "in"),
                                Wire.of("stream", "out", "celsius", "in"),
                                Wire.of("celsius", "out", "enrich", "in"),
                                Wire.of("enrich", "out", "print", "in")));
    }

    public static Screenshot.Moment moment() {
        return new Screenshot.Moment(sample(3310, 0), sample(4310, 14), events());
    }

    private static Node node(
            String id, String kind, double x, double y, Map<String, Object> params) {
        return new Node(id, kind, "", params, x, y, Map.of());
    }

    private static Sample sample(long ms, int more) {
        long stalled = more == 0 ? 1000 : 1640;
        Map<String, NodeSample> nodes =
                Map.of(
                        "kitchen",
                                state(
                                        State.STALLED,
                                        ms - 420,
                                        20 + more / 2,
                                        stalled,
                                        new Awaited.Slot("readings")),
                        "cellar",
                                state(
                                        State.STALLED,
                                        ms - 170,
                                        14 + more / 2,
                                        stalled,
                                        new Awaited.Slot("readings")),
                        "stream",
                                state(State.READY, ms - 62, 30 + more, 0, Awaited.Nothing.NOTHING),
                        "celsius",
                                state(
                                        State.NOT_POLLED,
                                        ms - 62,
                                        30 + more,
                                        0,
                                        Awaited.Nothing.NOTHING),
                        "enrich",
                                working(
                                        State.NOT_POLLED,
                                        ms - 41,
                                        28 + more,
                                        seen(0, 24),
                                        seen(1, 13)),
                        "print", working(State.BUSY, ms - 41, 27 + more, seen(0, 23)));
        ChannelSample readings =
                new ChannelSample(
                        5,
                        5,
                        5,
                        4.7,
                        36 + more,
                        30 + more,
                        0,
                        List.of(seen(0, 26), seen(1, 15), seen(0, 27), seen(1, 16), seen(0, 28)),
                        List.of(
                                new Waiting("kitchen", seen(0, 29), (ms - 420) * MS),
                                new Waiting("cellar", seen(1, 17), (ms - 170) * MS)),
                        Map.of("kitchen", sender(), "cellar", sender()),
                        stalled * MS,
                        false,
                        List.of());
        List<TaskSample> tasks =
                List.of(
                        new TaskSample("kitchen", "", List.of("kitchen"), 40, false),
                        new TaskSample("cellar", "", List.of("cellar"), 40, false),
                        new TaskSample(
                                "main",
                                "virtual thread #27",
                                List.of("stream", "celsius", "enrich", "print"),
                                300,
                                false));
        return new Sample(ms * MS, nodes, Map.of("readings", readings), tasks, Optional.empty());
    }

    private static SenderSample sender() {
        return new SenderSample(0, 0, 0, true);
    }

    private static NodeSample state(
            State state, long since, long items, long stalled, Awaited awaits) {
        return new NodeSample(
                items,
                0,
                100,
                50,
                0,
                stalled * MS,
                0,
                since * MS,
                List.of(),
                state,
                since * MS,
                awaits,
                List.of(),
                Optional.empty());
    }

    private static NodeSample working(State state, long since, long items, Seen... bodies) {
        return new NodeSample(
                items,
                0,
                100,
                50,
                0,
                0,
                0,
                since * MS,
                List.of(bodies),
                state,
                since * MS,
                Awaited.Nothing.NOTHING,
                List.of(),
                Optional.empty());
    }

    private static Seen seen(int origin, long number) {
        return new Seen(
                Item.born(origin, number, "", 0).id(),
                origin,
                number,
                Long.toString(number),
                false);
    }

    private static List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (int number = 10; number <= 22; number++) {
            int begun = 4269 - 70 * (23 - number);
            events.add(event(events, begun, Event.Kind.WORK_STARTED, "print", 0, number, null));
            events.add(event(events, begun + 70, Event.Kind.WORK_DONE, "print", 0, number, null));
        }
        events.add(event(events, 4269, Event.Kind.WORK_STARTED, "print", 0, 23, null));
        events.add(event(events, 4240, Event.Kind.RECEIVED, "readings", 1, 14, 1));
        events.add(event(events, 4250, Event.Kind.SENT, "kitchen", 0, 28, 1));
        events.add(event(events, 4280, Event.Kind.SENT, "cellar", 1, 16, 1));
        events.add(event(events, 4250, Event.Kind.YIELDED, "celsius", 0, 25, 1));
        events.add(event(events, 4255, Event.Kind.YIELDED, "enrich", 1, 14, 1));
        return events;
    }

    private static Event event(
            List<Event> before,
            long ms,
            Event.Kind kind,
            String node,
            int origin,
            long number,
            @Nullable Object value) {
        return new Event(
                before.size(),
                ms * MS,
                kind,
                node,
                Item.born(origin, number, "", 0).id(),
                value,
                false);
    }
}
