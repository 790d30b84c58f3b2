package dev.sluice.studio.canvas;

import dev.sluice.catalog.Connecting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a screen reader says of nodes, wires and ports.
final class Spoken {
    private final Map<Dock, Link> plugged = new HashMap<>();
    private final Map<String, List<Link>> leaving = new HashMap<>();
    private final Board board;

    Spoken(Board board) {
        this.board = board;
        for (Link link : board.links()) {
            plugged.put(link.to(), link);
            leaving.computeIfAbsent(link.from().end().node(), _ -> new ArrayList<>()).add(link);
        }
    }

    /// Name, kind and parameters of a node, and what each of its ports is wired to.
    String node(Box box) {
        return box.docks().stream()
                .map(this::port)
                .collect(Collectors.joining("; ", box.spoken() + ". ", ""))
                .strip();
    }

    private String port(Dock dock) {
        String others = others(dock);
        return dock.end().port()
                + (others.isEmpty() ? " is free" : (dock.out() ? " to " : " from ") + others);
    }

    /// The nodes at the other ends of a port's wires.
    private String others(Dock dock) {
        Stream<Dock> ends =
                dock.out()
                        ? leaving.getOrDefault(dock.end().node(), List.of()).stream()
                                .filter(link -> link.from().equals(dock))
                                .map(Link::to)
                        : Stream.ofNullable(plugged.get(dock)).map(Link::from);
        return ends.map(this::title).collect(Collectors.joining(" and "));
    }

    String wire(Link link) {
        return "wire from "
                + title(link.from())
                + " to "
                + title(link.to())
                + ", "
                + Connecting.words(link.from().type());
    }

    /// Where a port is, what flows through it, and what is at the other ends of its wires.
    String full(Dock dock) {
        String others = others(dock);
        return title(dock)
                + (dock.out() ? ", output " : ", input ")
                + dock.end().port()
                + ": "
                + Connecting.words(dock.type())
                + (others.isEmpty() ? ", free" : (dock.out() ? ", to " : ", from ") + others);
    }

    private String title(Dock dock) {
        String node = dock.end().node();
        return board.box(node).map(Box::title).orElse(node);
    }
}
