package dev.sluice.studio.model;

import dev.sluice.studio.model.Journey.Ending;
import dev.sluice.studio.model.Stay.How;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.ReceiverSample;
import dev.sluice.telemetry.Sample.Seen;
import dev.sluice.telemetry.Sample.State;
import dev.sluice.telemetry.Sample.Waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells what lies between events.
record Legs(Flow flow, Sample seen, boolean whole) {
    Journey of(List<Event> way) {
        List<Stay> stays = new ArrayList<>();
        for (int i = 1; i < way.size(); i++) {
            add(stays, between(way.get(i - 1), way.get(i)));
        }
        Event last = way.getLast();
        String at = place(last);
        Ending ending = ending(last, at);
        switch (ending) {
            case GOES_ON, CUT_OFF -> add(stays, still(last, at, seen.time()));
            case SWALLOWED -> add(stays, still(last, at, seen.node(at).stateSince()));
            case ARRIVED, LEFT_OUT, LOST, UNSEEN, UNKNOWN -> {}
        }
        return new Journey(stays, ending, at);
    }

    private static Stay still(Event last, String at, long to) {
        return new Stay(at, since(last), last.time(), to);
    }

    private static void add(List<Stay> stays, Stay next) {
        if (!stays.isEmpty() && stays.getLast().goesOnWith(next)) {
            stays.add(stays.removeLast().until(next.to()));
        } else if (next.took() > 0) {
            stays.add(next);
        }
    }

    private Stay between(Event earlier, Event later) {
        return switch (later.kind()) {
            case SEND_CALLED, SEND_WAITS, SENT, SEND_FAILED ->
                    stay(place(earlier), How.STALLED, earlier, later);
            case RECEIVED, ROUTED, DROPPED -> stay(later.node(), How.BUFFERED, earlier, later);
            case YIELDED,
                    WORK_STARTED,
                    WORK_DONE,
                    WORK_CANCELLED,
                    LEFT_OUT,
                    ENDED,
                    PANICKED,
                    PRINTED,
                    TUNED -> {
                boolean body =
                        earlier.kind() == Kind.WORK_STARTED && earlier.node().equals(later.node());
                yield stay(later.node(), body ? How.WORKED : How.WAITED, earlier, later);
            }
        };
    }

    private static Stay stay(String node, How how, Event earlier, Event later) {
        return new Stay(node, how, earlier.time(), later.time());
    }

    /// Where it is after an event.
    private String place(Event last) {
        return switch (last.kind()) {
            case SEND_CALLED, SEND_WAITS, SENT, RECEIVED, YIELDED ->
                    flow.after(last.node()).orElse(last.node());
            case SEND_FAILED,
                    ROUTED,
                    DROPPED,
                    WORK_STARTED,
                    WORK_DONE,
                    WORK_CANCELLED,
                    LEFT_OUT,
                    ENDED,
                    PANICKED,
                    PRINTED,
                    TUNED ->
                    last.node();
        };
    }

    private static How since(Event last) {
        return switch (last.kind()) {
            case SEND_CALLED, SEND_WAITS -> How.STALLED;
            case SENT, ROUTED -> How.BUFFERED;
            case WORK_STARTED -> How.WORKED;
            case SEND_FAILED,
                    RECEIVED,
                    DROPPED,
                    YIELDED,
                    WORK_DONE,
                    WORK_CANCELLED,
                    LEFT_OUT,
                    ENDED,
                    PANICKED,
                    PRINTED,
                    TUNED ->
                    How.WAITED;
        };
    }

    private Ending ending(Event last, String at) {
        return switch (last.kind()) {
            case LEFT_OUT -> Ending.LEFT_OUT;
            case SEND_FAILED, DROPPED, WORK_CANCELLED, PANICKED -> Ending.LOST;
            case RECEIVED, YIELDED, WORK_DONE ->
                    flow.isSink(at) ? Ending.ARRIVED : underWay(last, at);
            case SEND_CALLED, SEND_WAITS, SENT, ROUTED, WORK_STARTED, ENDED, PRINTED, TUNED ->
                    underWay(last, at);
        };
    }

    private Ending underWay(Event last, String at) {
        NodeSample node = seen.node(at);
        boolean ended = node.state() == State.ENDED || node.state() == State.FAILED;
        if (since(last) == How.WAITED && ended) {
            return Ending.SWALLOWED;
        }
        if (since(last) == How.BUFFERED && isAbandoned(at)) {
            return Ending.LOST;
        }
        if (!whole && !isSeen(last, at)) {
            return Ending.UNSEEN;
        }
        return seen.end().isPresent() ? Ending.CUT_OFF : Ending.GOES_ON;
    }

    /// What a channel holds goes with its last receiver.
    private boolean isAbandoned(String channel) {
        return seen.channel(channel)
                .map(ChannelSample::receivers)
                .filter(all -> !all.isEmpty() && all.stream().noneMatch(ReceiverSample::open))
                .isPresent();
    }

    private boolean isSeen(Event last, String at) {
        Optional<ChannelSample> channel = seen.channel(at);
        Stream<Seen> there =
                switch (since(last)) {
                    case STALLED ->
                            channel.stream()
                                    .flatMap(door -> door.waiting().stream())
                                    .map(Waiting::item);
                    case BUFFERED -> channel.stream().flatMap(one -> one.items().stream());
                    case WORKED -> seen.node(at).inFlight().stream();
                    case WAITED -> Stream.empty();
                };
        return there.anyMatch(one -> one.id() == last.item());
    }
}
