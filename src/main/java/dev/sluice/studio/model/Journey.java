package dev.sluice.studio.model;

import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;

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
        /// It went into a node that ended without letting it out.
        SWALLOWED,
        /// The run ended while it was under way.
        CUT_OFF,
        /// Not every event of the run is noted, and it is no longer where it was seen last.
        UNSEEN,
        UNKNOWN
    }

    public Journey {
        stays = List.copyOf(stays);
    }

    /// @param story what happened to it, oldest first
    /// @param seen the run at the time that is looked at; what happened later is left out
    /// @param whole whether every event is noted
    public static Journey of(List<Event> story, Flow flow, Sample seen, boolean whole) {
        List<Event> past = story.stream().filter(event -> event.time() <= seen.time()).toList();
        return past.isEmpty() ? NONE : new Legs(flow, seen, whole).of(way(past, flow));
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
}
