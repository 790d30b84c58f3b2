package dev.sluice.studio.canvas.place;

import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The nodes, notes and groups of a document, as they are read.
final class Parts {
    /// A stop, and what is in it.
    private record Part(Stop stop, Rectangle2D area, List<Part> inside) {}

    private final Board board;
    private final Scenery scenery;
    private final Map<String, List<String>> leading;
    private final Set<String> taken = new HashSet<>();
    private final Map<Stop, Part> holders = new HashMap<>();

    Parts(Board board, Scenery scenery) {
        this.board = board;
        this.scenery = scenery;
        this.leading =
                board.links().stream()
                        .map(Link::wire)
                        .collect(
                                Collectors.groupingBy(
                                        wire -> wire.from().node(),
                                        Collectors.mapping(
                                                wire -> wire.to().node(), Collectors.toList())));
    }

    List<Stop> inOrder() {
        List<Part> parts = new ArrayList<>();
        scenery.groups().forEach(frame -> parts.add(framed(frame)));
        board.boxes().keySet().stream()
                .filter(taken::add)
                .forEach(node -> parts.addAll(withNotes(node)));
        scenery.notes().stream()
                .filter(card -> card.anchor().isEmpty())
                .forEach(card -> parts.add(part(card)));
        return inOrder(parts).toList();
    }

    /// A node of several groups is in the first of them.
    private Part framed(GroupFrame frame) {
        List<Part> inside =
                frame.group().nodes().stream()
                        .filter(taken::add)
                        .flatMap(node -> withNotes(node).stream())
                        .toList();
        return new Part(new Stop.Framed(frame.id()), frame.area(), inside);
    }

    private List<Part> withNotes(String node) {
        return Stream.concat(
                        board.box(node).stream()
                                .map(box -> new Part(new Stop.At(node), box.area(), List.of())),
                        scenery.notes().stream()
                                .filter(card -> card.anchor().isPresent())
                                .filter(card -> card.note().node().equals(node))
                                .map(Parts::part))
                .toList();
    }

    private static Part part(NoteCard card) {
        return new Part(new Stop.Noted(card.id()), card.area(), List.of());
    }

    private Stream<Stop> inOrder(List<Part> parts) {
        parts.forEach(part -> nodes(part).forEach(node -> holders.put(node, part)));
        return new ReadingOrder<>(Part::area, this::next)
                .of(parts).stream()
                        .flatMap(
                                part ->
                                        Stream.concat(
                                                Stream.of(part.stop()), inOrder(part.inside())));
    }

    /// What the wires of a part lead to, on the level that is being read.
    private Collection<Part> next(Part part) {
        Set<Part> next = new HashSet<>();
        nodes(part)
                .flatMap(node -> leading.getOrDefault(node.node(), List.of()).stream())
                .map(to -> holders.get(new Stop.At(to)))
                .filter(holder -> holder != null && !holder.equals(part))
                .forEach(next::add);
        return next;
    }

    private static Stream<Stop.At> nodes(Part part) {
        return Stream.concat(
                part.stop() instanceof Stop.At node ? Stream.of(node) : Stream.empty(),
                part.inside().stream().flatMap(Parts::nodes));
    }
}
