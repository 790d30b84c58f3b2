package dev.sluice.studio.canvas.layer;

import dev.sluice.catalog.Connecting;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.strings.Strings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a screen reader says of nodes, wires and ports.
public final class Spoken {
    private static final Strings WORDS = Strings.of(Spoken.class);

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
        return others.isEmpty()
                ? WORDS.text("port.free", dock.end().port())
                : WORDS.text(dock.out() ? "port.to" : "port.from", dock.end().port(), others);
    }

    /// The nodes at the other ends of a port's wires.
    private String others(Dock dock) {
        Stream<Dock> ends =
                dock.out()
                        ? leaving.getOrDefault(dock.end().node(), List.of()).stream()
                                .filter(link -> link.from().equals(dock))
                                .map(Link::to)
                        : Stream.ofNullable(plugged.get(dock)).map(Link::from);
        return ends.map(this::title).collect(Collectors.joining(WORDS.text("and")));
    }

    String wire(Link link) {
        String type = Connecting.words(link.from().type());
        return WORDS.text("wire", title(link.from()), title(link.to()), type);
    }

    /// Where a port is, what flows through it, and what is at the other ends of its wires.
    public String full(Dock dock) {
        String others = others(dock);
        String port =
                WORDS.text(
                        dock.out() ? "output" : "input",
                        title(dock),
                        dock.end().port(),
                        Connecting.words(dock.type()));
        return others.isEmpty()
                ? WORDS.text("full.free", port)
                : WORDS.text(dock.out() ? "full.to" : "full.from", port, others);
    }

    private String title(Dock dock) {
        String node = dock.end().node();
        return board.box(node).map(Box::title).orElse(node);
    }
}
