package dev.sluice.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The changes people make to documents.
public final class Edits {
    private Edits() {}

    /// Adds nodes and wires at the end of the document: a new node, a paste, a duplicate.
    public record Add(String name, List<Node> nodes, List<Wire> wires) implements Edit {
        public Add {
            nodes = List.copyOf(nodes);
            wires = List.copyOf(wires);
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withNodes(joined(before.nodes(), nodes))
                    .withWires(joined(before.wires(), wires));
        }
    }

    /// Adds one node.
    public static Edit add(Node node) {
        return new Add("Add " + node.title(), List.of(node), List.of());
    }

    /// Removes nodes and every wire at them.
    public record Remove(Set<String> ids) implements Edit {
        public Remove {
            ids = Set.copyOf(ids);
        }

        @Override
        public String name() {
            return "Delete " + count(ids.size(), "node");
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withNodes(
                            before.nodes().stream()
                                    .filter(node -> !ids.contains(node.id()))
                                    .toList())
                    .withWires(
                            before.wires().stream()
                                    .filter(
                                            wire ->
                                                    !ids.contains(wire.from().node())
                                                            && !ids.contains(wire.to().node()))
                                    .toList());
        }
    }

    /// Moves nodes; the moves of one gesture are one edit.
    ///
    /// @param gesture tells drags apart; moves of the same nodes with the same gesture merge
    public record Move(Set<String> ids, double dx, double dy, long gesture) implements Edit {
        public Move {
            ids = Set.copyOf(ids);
        }

        @Override
        public String name() {
            return "Move " + count(ids.size(), "node");
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withNodes(
                    before.nodes().stream()
                            .map(
                                    node ->
                                            ids.contains(node.id())
                                                    ? node.at(node.x() + dx, node.y() + dy)
                                                    : node)
                            .toList());
        }

        @Override
        public Optional<Edit> merge(Edit next) {
            return next instanceof Move move && move.gesture == gesture && move.ids.equals(ids)
                    ? Optional.of(new Move(ids, dx + move.dx, dy + move.dy, gesture))
                    : Optional.empty();
        }
    }

    /// Draws a wire; wires in `instead` are taken away in the same step.
    public record Connect(Wire wire, List<Wire> instead) implements Edit {
        public Connect {
            instead = List.copyOf(instead);
        }

        @Override
        public String name() {
            return "Connect " + wire.from().node() + " to " + wire.to().node();
        }

        @Override
        public Pipeline apply(Pipeline before) {
            if (before.wires().contains(wire)) {
                return before;
            }
            List<Wire> kept =
                    before.wires().stream().filter(old -> !instead.contains(old)).toList();
            return before.withWires(joined(kept, List.of(wire)));
        }
    }

    /// Takes wires away.
    public record Disconnect(Set<Wire> wires) implements Edit {
        public Disconnect {
            wires = Set.copyOf(wires);
        }

        @Override
        public String name() {
            return "Delete " + count(wires.size(), "wire");
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withWires(
                    before.wires().stream().filter(wire -> !wires.contains(wire)).toList());
        }
    }

    /// Gives a parameter a value; an empty one goes back to the default. Typing in one field merges.
    public record SetParam(String node, String param, Optional<Object> value) implements Edit {
        @Override
        public String name() {
            return "Change " + param + " of " + node;
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return change(
                    before,
                    node,
                    old ->
                            value.map(json -> old.withParam(param, json))
                                    .orElseGet(() -> old.withoutParam(param)));
        }

        @Override
        public Optional<Edit> merge(Edit next) {
            return next instanceof SetParam set && set.node.equals(node) && set.param.equals(param)
                    ? Optional.of(set)
                    : Optional.empty();
        }
    }

    /// Names a node; typing in one field merges.
    public record Label(String node, String label) implements Edit {
        @Override
        public String name() {
            return "Rename " + node;
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return change(before, node, old -> old.withLabel(label));
        }

        @Override
        public Optional<Edit> merge(Edit next) {
            return next instanceof Label named && named.node.equals(node)
                    ? Optional.of(named)
                    : Optional.empty();
        }
    }

    /// Changes how the document is run.
    public record SetSettings(Settings settings) implements Edit {
        @Override
        public String name() {
            return "Change run settings";
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withSettings(settings);
        }

        @Override
        public Optional<Edit> merge(Edit next) {
            return next instanceof SetSettings ? Optional.of(next) : Optional.empty();
        }
    }

    /// Puts `node` between the ends of `wire`.
    public static Edit splice(Node node, String in, String out, Wire wire) {
        Wire first = new Wire(wire.from(), new Wire.End(node.id(), in));
        Wire second = new Wire(new Wire.End(node.id(), out), wire.to());
        return new Both(
                "Insert " + node.title(),
                new Disconnect(Set.of(wire)),
                new Add("", List.of(node), List.of(first, second)));
    }

    /// Two edits as one step.
    public record Both(String name, Edit first, Edit second) implements Edit {
        @Override
        public Pipeline apply(Pipeline before) {
            return second.apply(first.apply(before));
        }
    }

    /// An id that no node has yet, made from a kind or from the id of a node it copies.
    public static String freshId(Pipeline pipeline, String stem) {
        String base = stem.replaceFirst("_?\\d+$", "");
        String start = base.isEmpty() ? stem : base;
        String id = start;
        for (int i = 2; pipeline.node(id).isPresent(); i++) {
            id = start + "_" + i;
        }
        return id;
    }

    /// Copies of nodes with new ids, the wires among them, moved by an offset: paste and duplicate.
    public static Add copies(
            String name, Pipeline into, List<Node> nodes, List<Wire> wires, double dx, double dy) {
        Map<String, String> ids = new LinkedHashMap<>();
        Pipeline grown = into;
        List<Node> copies = new ArrayList<>();
        for (Node node : nodes) {
            String id = freshId(grown, node.id());
            Node copy =
                    new Node(
                            id,
                            node.kind(),
                            node.label(),
                            node.params(),
                            node.x() + dx,
                            node.y() + dy,
                            node.extra());
            ids.put(node.id(), id);
            copies.add(copy);
            grown = grown.withNodes(joined(grown.nodes(), List.of(copy)));
        }
        return new Add(name, copies, rewired(wires, ids));
    }

    private static List<Wire> rewired(List<Wire> wires, Map<String, String> ids) {
        List<Wire> rewired = new ArrayList<>();
        for (Wire wire : wires) {
            String from = ids.get(wire.from().node());
            String to = ids.get(wire.to().node());
            if (from != null && to != null) {
                rewired.add(Wire.of(from, wire.from().port(), to, wire.to().port()));
            }
        }
        return rewired;
    }

    private static Pipeline change(Pipeline before, String id, UnaryOperator<Node> change) {
        return before.withNodes(
                before.nodes().stream()
                        .map(node -> node.id().equals(id) ? change.apply(node) : node)
                        .toList());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
