package dev.sluice.studio.model;

import dev.sluice.studio.model.Stay.How;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;

import java.util.ArrayList;
import java.util.List;

/// Where an item spent its time, from the first that is known of it to the last. What it was made into counts as the
/// item; where it went several ways, the one that lasted longest is told.
///
/// @param stays without a gap, oldest first; stretches of no time are left out
/// @param ending how it stands with it
/// @param node where that is
public record Journey(List<Stay> stays, Ending ending, String node) {
    /// Of an item of which nothing is known.
    public static final Journey NONE = new Journey(List.of(), Ending.UNKNOWN, "");

    /// How it stands with an item.
    public enum Ending {
        /// It is under way.
        GOES_ON,
        /// A sink has it, and no body is at work on it any more.
        ARRIVED,
        /// An operator did not let it through.
        LEFT_OUT,
        /// It was thrown away or came back to its sender, or its body was dropped.
        LOST,
        /// The run ended while it was under way.
        CUT_OFF,
        UNKNOWN
    }

    public Journey {
        stays = List.copyOf(stays);
    }

    /// @param story what happened to it, oldest first
    /// @param now the time that is looked at; what happened later is left out
    /// @param over whether the run has ended
    public static Journey of(List<Event> story, Flow flow, long now, boolean over) {
        List<Event> past = story.stream().filter(event -> event.time() <= now).toList();
        return past.isEmpty() ? NONE : new Legs(flow).of(way(past, flow), now, over);
    }

    /// Run time of the first that is known of it.
    public long from() {
        return stays.isEmpty() ? 0 : stays.getFirst().from();
    }

    /// In nanoseconds.
    public long took() {
        return stays.isEmpty() ? 0 : stays.getLast().to() - from();
    }

    /// Each event that led to the last one.
    private static List<Event> way(List<Event> past, Flow flow) {
        List<Event> way = new ArrayList<>();
        way.add(past.getLast());
        for (int i = past.size() - 2; i >= 0; i--) {
            if (leads(past.get(i), way.getLast(), flow)) {
                way.add(past.get(i));
            }
        }
        return way.reversed();
    }

    private static boolean leads(Event earlier, Event later, Flow flow) {
        return earlier.node().equals(later.node()) || flow.leads(earlier.node(), later.node());
    }

    /// Tells what lies between events.
    private record Legs(Flow flow) {
        Journey of(List<Event> way, long now, boolean over) {
            List<Stay> stays = new ArrayList<>();
            for (int i = 1; i < way.size(); i++) {
                add(stays, between(way.get(i - 1), way.get(i)));
            }
            Event last = way.getLast();
            String at = place(last);
            Ending ending = ending(last, at, over);
            if (ending == Ending.GOES_ON || ending == Ending.CUT_OFF) {
                add(stays, new Stay(at, since(last), last.time(), now));
            }
            return new Journey(stays, ending, at);
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
                            earlier.kind() == Kind.WORK_STARTED
                                    && earlier.node().equals(later.node());
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

        private Ending ending(Event last, String at, boolean over) {
            Ending on = over ? Ending.CUT_OFF : Ending.GOES_ON;
            return switch (last.kind()) {
                case LEFT_OUT -> Ending.LEFT_OUT;
                case SEND_FAILED, DROPPED, WORK_CANCELLED, PANICKED -> Ending.LOST;
                case RECEIVED, YIELDED, WORK_DONE -> flow.isSink(at) ? Ending.ARRIVED : on;
                case SEND_CALLED, SEND_WAITS, SENT, ROUTED, WORK_STARTED, ENDED, PRINTED, TUNED ->
                        on;
            };
        }
    }
}
