package dev.sluice.pipeline;

import java.util.List;
import java.util.Set;

/// Gives nodes, notes and groups a tint, or takes it away where `colour` is empty.
public record Colours(Set<String> nodes, Set<String> notes, Set<String> groups, String colour)
        implements Edit {
    /// The tints that the studio has; another name is kept and looks plain.
    public static final List<String> NAMES =
            List.of("grey", "red", "amber", "green", "teal", "blue", "violet", "pink");

    public Colours {
        nodes = Set.copyOf(nodes);
        notes = Set.copyOf(notes);
        groups = Set.copyOf(groups);
    }

    @Override
    public String name() {
        return colour.isEmpty() ? "Remove colour" : "Colour " + colour;
    }

    @Override
    public Pipeline apply(Pipeline before) {
        return before.withNodes(
                        Lists.changed(
                                before.nodes(),
                                node -> nodes.contains(node.id()),
                                node -> node.withColour(colour)))
                .withNotes(
                        Lists.changed(
                                before.notes(),
                                note -> notes.contains(note.id()),
                                note -> note.withColour(colour)))
                .withGroups(
                        Lists.changed(
                                before.groups(),
                                group -> groups.contains(group.id()),
                                group -> group.withColour(colour)));
    }
}
