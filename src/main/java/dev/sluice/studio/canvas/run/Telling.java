package dev.sluice.studio.canvas.run;

import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.canvas.place.Past;
import dev.sluice.telemetry.Event;

import java.util.Set;

/// Where it is noted what leaves along a wire: at its start, or, where several start there, at its end; bypassed nodes
/// note nothing.
///
/// @param node at which it is noted
/// @param as as what
public record Telling(String node, Set<Event.Kind> as) {
    public static Telling of(Board board, Link link) {
        Past past = board.past();
        Link first = past.first(link);
        boolean alone = board.links(first.wire().from(), true).size() == 1;
        String node = alone ? first.wire().from().node() : past.last(link).wire().to().node();
        return new Telling(
                node,
                switch (link.from().type()) {
                    case SENDER -> Set.of(alone ? Event.Kind.SENT : Event.Kind.ROUTED);
                    case RECEIVER, BROADCAST_RECEIVER, WATCH_RECEIVER, ONESHOT_RECEIVER ->
                            Set.of(alone ? Event.Kind.RECEIVED : Event.Kind.YIELDED);
                    case STREAM, FALLIBLE -> Set.of(Event.Kind.YIELDED, Event.Kind.RECEIVED);
                });
    }
}
