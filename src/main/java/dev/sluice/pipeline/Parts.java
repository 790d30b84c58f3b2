package dev.sluice.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Parts of documents: what is copied, and how it gets into another document.
public final class Parts {
    private Parts() {}

    /// A document of these nodes, the wires among them, these notes and those of the nodes, and whole groups.
    public static Pipeline of(Pipeline whole, Set<String> nodes, Set<String> notes) {
        return Pipeline.EMPTY
                .withName(whole.name())
                .withNodes(
                        whole.nodes().stream().filter(node -> nodes.contains(node.id())).toList())
                .withWires(
                        whole.wires().stream()
                                .filter(wire -> nodes.contains(wire.from().node()))
                                .filter(wire -> nodes.contains(wire.to().node()))
                                .toList())
                .withNotes(
                        whole.notes().stream()
                                .filter(
                                        note ->
                                                notes.contains(note.id())
                                                        || nodes.contains(note.node()))
                                .toList())
                .withGroups(
                        whole.groups().stream()
                                .filter(group -> !group.nodes().isEmpty())
                                .filter(group -> nodes.containsAll(group.nodes()))
                                .toList());
    }

    /// What a part is in a menu: “3 nodes and 1 note”.
    public static String words(Pipeline part) {
        return Lists.count(part.nodes(), "node", part.notes(), "note");
    }

    /// Adds a part to a document.
    ///
    /// @param part with ids that the document does not have
    public record Insert(String name, Pipeline part) implements Edit {
        @Override
        public Pipeline apply(Pipeline before) {
            return before.withNodes(Lists.joined(before.nodes(), part.nodes()))
                    .withWires(Lists.joined(before.wires(), part.wires()))
                    .withNotes(Lists.joined(before.notes(), part.notes()))
                    .withGroups(Lists.joined(before.groups(), part.groups()));
        }
    }

    /// A part with ids that are new to `into`, moved by an offset; wires to what is not in it are left out.
    public static Pipeline fresh(Pipeline into, Pipeline part, double dx, double dy) {
        Renaming names = new Renaming(into, part);
        return part.withNodes(
                        part.nodes().stream()
                                .map(node -> node.withId(names.node(node.id())))
                                .map(node -> node.at(node.x() + dx, node.y() + dy))
                                .toList())
                .withWires(
                        part.wires().stream()
                                .filter(wire -> names.nodes.containsKey(wire.from().node()))
                                .filter(wire -> names.nodes.containsKey(wire.to().node()))
                                .map(names::wire)
                                .distinct()
                                .toList())
                .withNotes(
                        part.notes().stream()
                                .map(names::note)
                                .map(note -> moved(note, dx, dy))
                                .toList())
                .withGroups(part.groups().stream().map(names::group).toList());
    }

    private static Note moved(Note note, double dx, double dy) {
        return note.at(note.x() + dx, note.y() + dy);
    }

    /// New names for everything in a part.
    private static final class Renaming {
        private final Map<String, String> nodes = new HashMap<>();
        private final Ids notes;
        private final Ids groups;

        Renaming(Pipeline into, Pipeline part) {
            Ids ids = Ids.ofNodes(into);
            part.nodes().forEach(node -> nodes.put(node.id(), ids.fresh(node.id())));
            notes = Ids.ofNotes(into);
            groups = Ids.ofGroups(into);
        }

        String node(String id) {
            return nodes.getOrDefault(id, "");
        }

        Wire wire(Wire wire) {
            return Wire.of(
                    node(wire.from().node()),
                    wire.from().port(),
                    node(wire.to().node()),
                    wire.to().port());
        }

        Note note(Note note) {
            return note.withId(notes.fresh(note.id())).withNode(node(note.node()));
        }

        Group group(Group group) {
            List<String> inside =
                    group.nodes().stream().filter(nodes::containsKey).map(this::node).toList();
            return group.withId(groups.fresh(group.id())).withNodes(inside);
        }
    }
}
