package dev.sluice.studio.canvas.run;

import dev.sluice.telemetry.Event;

import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The item that is followed: what happened to it so far, and where which items are on the canvas.
public final class Following {
    private static final int MOST_EVENTS = 256;

    private record Spot(long item, Rectangle2D area) {}

    private final List<Event> story = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private OptionalLong item = OptionalLong.empty();

    /// @param before what happened to it, oldest first
    public void follow(OptionalLong followed, List<Event> before) {
        item = followed;
        story.clear();
        before.forEach(this::take);
    }

    /// Forgets where it has been.
    void clear() {
        story.clear();
    }

    public boolean is(long id) {
        return item.isPresent() && item.getAsLong() == id;
    }

    boolean none() {
        return item.isEmpty();
    }

    void take(Event event) {
        if (is(event.item()) && story.size() < MOST_EVENTS) {
            story.add(event);
        }
    }

    /// Whether it went along a wire.
    public boolean passed(Telling wire) {
        return story.stream()
                .anyMatch(
                        event ->
                                event.node().equals(wire.node())
                                        && wire.as().contains(event.kind()));
    }

    /// What happened to it last.
    Optional<Event> last() {
        return story.isEmpty() ? Optional.empty() : Optional.of(story.getLast());
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
