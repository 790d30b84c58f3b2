package dev.sluice.studio.canvas.place;

import dev.sluice.pipeline.Wire;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What of a document the focus can be on.
public sealed interface Stop {
    /// A node by its id.
    record At(String node) implements Stop {}

    /// A wire.
    record On(Wire wire) implements Stop {}

    /// A note by its id.
    record Noted(String note) implements Stop {}

    /// The frame of a group by the group's id.
    record Framed(String group) implements Stop {}

    /// All of them in reading order: a frame before what is in it, a note where it lies, wires at the end in the order
    /// of their nodes.
    static List<Stop> all(Board board, Scenery scenery) {
        List<Stop> things = new Parts(board, scenery).inOrder();
        Map<String, Integer> places = new HashMap<>();
        for (Stop thing : things) {
            if (thing instanceof At(String node)) {
                places.put(node, places.size());
            }
        }
        Comparator<Wire> inOrder =
                Comparator.comparing((Wire wire) -> places.getOrDefault(wire.from().node(), 0))
                        .thenComparing(wire -> places.getOrDefault(wire.to().node(), 0));
        Stream<Stop> wires = board.links().stream().map(Link::wire).sorted(inOrder).map(On::new);
        return Stream.concat(things.stream(), wires).toList();
    }
}
