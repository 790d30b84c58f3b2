package dev.sluice.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A whole document; document order of the nodes is task order.
///
/// @param extra fields this version does not know, kept for the next save
public record Pipeline(
        String name,
        String about,
        List<Node> nodes,
        List<Wire> wires,
        Settings settings,
        List<Note> notes,
        List<Group> groups,
        Map<String, Object> extra) {
    /// The format this version writes.
    public static final int FORMAT = 1;

    public static final Pipeline EMPTY =
            new Pipeline(
                    "Untitled",
                    "",
                    List.of(),
                    List.of(),
                    Settings.DEFAULT,
                    List.of(),
                    List.of(),
                    Map.of());

    public Pipeline {
        nodes = List.copyOf(nodes);
        wires = List.copyOf(wires);
        notes = List.copyOf(notes);
        groups = List.copyOf(groups);
        extra = Json.copy(extra);
    }

    /// The node with this id.
    public Optional<Node> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    public Pipeline withNodes(List<Node> changed) {
        return new Pipeline(name, about, changed, wires, settings, notes, groups, extra);
    }

    public Pipeline withWires(List<Wire> changed) {
        return new Pipeline(name, about, nodes, changed, settings, notes, groups, extra);
    }

    public Pipeline withSettings(Settings changed) {
        return new Pipeline(name, about, nodes, wires, changed, notes, groups, extra);
    }

    public Pipeline withName(String changed) {
        return new Pipeline(changed, about, nodes, wires, settings, notes, groups, extra);
    }

    public Pipeline withAbout(String changed) {
        return new Pipeline(name, changed, nodes, wires, settings, notes, groups, extra);
    }

    public Pipeline withNotes(List<Note> changed) {
        return new Pipeline(name, about, nodes, wires, settings, changed, groups, extra);
    }

    public Pipeline withGroups(List<Group> changed) {
        return new Pipeline(name, about, nodes, wires, settings, notes, changed, extra);
    }
}
