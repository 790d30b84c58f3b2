package dev.sluice.studio.canvas.run;

import dev.sluice.telemetry.Event;

import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// The item that is followed: what happened to it so far, and where which items are on the canvas.
public final class Following {
    private static final int MOST_EVENTS = 256;

    private record Spot(long item, Rectangle2D area) {}

    private final List<Event> story = new ArrayList<>();
    private final Set<Long> carriers = new HashSet<>();
    private final List<Spot> spots = new ArrayList<>();
    private OptionalLong item = OptionalLong.empty();
    private long now = Long.MAX_VALUE;

    /// @param before what happened to it, oldest first
    public void follow(OptionalLong followed, List<Event> before) {
        item = followed;
        story.clear();
        before.forEach(this::take);
        look();
    }

    /// Shows it as it was at this run time.
    void at(long time) {
        now = time;
        look();
    }

    private void look() {
        carriers.clear();
        item.ifPresent(carriers::add);
        past().map(Event::item).forEach(carriers::add);
    }

    /// What happened to it up to the time that is shown.
    private Stream<Event> past() {
        return story.stream().filter(event -> event.time() <= now);
    }

    /// Forgets where it has been.
    void clear() {
        story.clear();
        now = Long.MAX_VALUE;
        look();
    }

    /// Whether this is the item, or one that was made of it.
    public boolean is(long id) {
        return carriers.contains(id);
    }

    boolean none() {
        return item.isEmpty();
    }

    void take(Event event) {
        boolean news = story.isEmpty() || story.getLast().seq() < event.seq();
        if (news
                && item.isPresent()
                && event.concerns(item.getAsLong())
                && story.size() < MOST_EVENTS) {
            story.add(event);
        }
    }

    /// Whether it went along a wire.
    public boolean passed(Telling wire) {
        return past().anyMatch(
                        event ->
                                event.node().equals(wire.node())
                                        && wire.as().contains(event.kind()));
    }

    /// What happened to it last.
    Optional<Event> last() {
        return past().reduce((_, later) -> later);
    }

    /// A new picture: no item is anywhere yet.
    public void beginPicture() {
        spots.clear();
    }

    /// An item was painted there.
    public void painted(long id, Rectangle2D area) {
        spots.add(new Spot(id, area));
    }

    /// The topmost item there.
    public OptionalLong at(double x, double y) {
        return spots.reversed().stream()
                .filter(spot -> spot.area().contains(x, y))
                .mapToLong(Spot::item)
                .findFirst();
    }
}
