package dev.sluice.studio.canvas;

import dev.sluice.catalog.Connecting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a screen reader says of nodes, wires and ports.
final class Spoken {
    private static final int LONGEST = 200;

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
                .map(dock -> port(box, dock))
                .collect(Collectors.joining("; ", shortened(box.spoken()) + ". ", ""))
                .strip();
    }

    private String port(Box box, Dock dock) {
        List<String> others =
                dock.out()
                        ? leaving.getOrDefault(box.id(), List.of()).stream()
                                .filter(link -> link.from().equals(dock))
                                .map(link -> title(link.to()))
                                .toList()
                        : plugged.containsKey(dock)
                                ? List.of(title(plugged.get(dock).from()))
                                : List.of();
        if (others.isEmpty()) {
            return dock.end().port() + " is free";
        }
        return dock.end().port() + (dock.out() ? " to " : " from ") + String.join(" and ", others);
    }

    String wire(Link link) {
        return "wire from "
                + title(link.from())
                + " to "
                + title(link.to())
                + ", "
                + Connecting.words(link.from().type());
    }

    /// Where a port is, what flows through it and what is at its other end.
    String port(Dock dock) {
        String name = title(dock) + (dock.out() ? ", output " : ", input ") + dock.end().port();
        String rest = board.box(dock.end().node()).map(box -> port(box, dock)).orElse("");
        boolean free = rest.endsWith("is free");
        return name + ": " + Connecting.words(dock.type()) + (free ? ", free" : "");
    }

    private String title(Dock dock) {
        String node = dock.end().node();
        return shortened(board.box(node).map(Box::title).orElse(node));
    }

    /// A name of 10,000 letters is read by nobody.
    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
