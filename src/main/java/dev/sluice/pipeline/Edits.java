package dev.sluice.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The changes people make to nodes and wires.
public final class Edits {
    private Edits() {}

    /// Adds nodes and wires at the end of the document.
    public record Add(String name, List<Node> nodes, List<Wire> wires) implements Edit {
        public Add {
            nodes = List.copyOf(nodes);
            wires = List.copyOf(wires);
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withNodes(Lists.joined(before.nodes(), nodes))
                    .withWires(Lists.joined(before.wires(), wires));
        }
    }

    /// Adds one node.
    public static Edit add(Node node) {
        return new Add("Add " + node.title(), List.of(node), List.of());
    }

    /// Removes nodes, every wire at them, and groups that lose their last node; their notes lie free then.
    public record Remove(Set<String> ids) implements Edit {
        public Remove {
            ids = Set.copyOf(ids);
        }

        @Override
        public String name() {
            return "Delete " + Lists.count(ids, "node");
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withNodes(Lists.without(before.nodes(), node -> ids.contains(node.id())))
                    .withWires(
                            Lists.without(
                                    before.wires(),
                                    wire ->
                                            ids.contains(wire.from().node())
                                                    || ids.contains(wire.to().node())))
                    .withGroups(GroupEdits.without(before.groups(), ids))
                    .withNotes(
                            Lists.changed(
                                    before.notes(),
                                    note -> ids.contains(note.node()),
                                    note -> note.withNode("")));
        }
    }

    /// Moves nodes with the notes that go along with them, and other notes; the moves of one gesture are one edit.
    ///
    /// @param gesture tells drags apart; moves of the same things with the same gesture merge
    public record Move(Set<String> ids, Set<String> notes, double dx, double dy, long gesture)
            implements Edit {
        public Move {
            ids = Set.copyOf(ids);
            notes = Set.copyOf(notes);
        }

        public Move(Set<String> ids, double dx, double dy, long gesture) {
            this(ids, Set.of(), dx, dy, gesture);
        }

        @Override
        public String name() {
            return "Move " + Lists.count(ids, "node", notes, "note");
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withNodes(
                            Lists.changed(
                                    before.nodes(),
                                    node -> ids.contains(node.id()),
                                    node -> node.at(node.x() + dx, node.y() + dy)))
                    .withNotes(
                            Lists.changed(
                                    before.notes(),
                                    note -> notes.contains(note.id()) || ids.contains(note.node()),
                                    note -> note.at(note.x() + dx, note.y() + dy)));
        }

        @Override
        public Optional<Edit> merge(Edit next) {
            boolean same =
                    next instanceof Move move
                            && move.gesture == gesture
                            && move.ids.equals(ids)
                            && move.notes.equals(notes);
            return same && next instanceof Move(var _, var _, double x, double y, long _)
                    ? Optional.of(new Move(ids, notes, dx + x, dy + y, gesture))
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
            List<Wire> kept = Lists.without(before.wires(), instead::contains);
            return before.withWires(Lists.joined(kept, List.of(wire)));
        }
    }

    /// Takes wires away.
    public record Disconnect(Set<Wire> wires) implements Edit {
        public Disconnect {
            wires = Set.copyOf(wires);
        }

        @Override
        public String name() {
            return "Delete " + Lists.count(wires, "wire");
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withWires(Lists.without(before.wires(), wires::contains));
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
            return new NodeEdits.SetParam(Set.of(node), param, value).apply(before);
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
            return before.withNodes(
                    Lists.changed(
                            before.nodes(),
                            old -> old.id().equals(node),
                            old -> old.withLabel(label)));
        }

        @Override
        public Optional<Edit> merge(Edit next) {
            return next instanceof Label named && named.node.equals(node)
                    ? Optional.of(named)
                    : Optional.empty();
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
        return Ids.ofNodes(pipeline).fresh(stem);
    }
}
