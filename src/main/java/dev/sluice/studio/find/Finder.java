package dev.sluice.studio.find;

import dev.sluice.pipeline.Group;
import dev.sluice.pipeline.JsonText;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.Selection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where some letters stand in a document: names and kinds, parameters, groups, notes. Case does not matter.
final class Finder {
    private final String sought;

    private Finder(String sought) {
        this.sought = sought;
    }

    /// Something to select, each thing once: nodes, then groups, then notes, in document order.
    static List<Selection> find(Pipeline pipeline, String wanted) {
        String sought = wanted.strip().toLowerCase(Locale.ROOT);
        return sought.isEmpty() ? List.of() : new Finder(sought).found(pipeline);
    }

    /// All of it at once.
    static Selection together(List<Selection> found) {
        Set<String> nodes = new HashSet<>();
        Set<String> notes = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (Selection each : found) {
            groups.addAll(each.groups());
            notes.addAll(each.notes());
            if (each.groups().isEmpty()) {
                nodes.addAll(each.nodes());
            }
        }
        return new Selection(nodes, notes, groups, Optional.empty());
    }

    private List<Selection> found(Pipeline pipeline) {
        List<Selection> found = new ArrayList<>();
        for (Node node : pipeline.nodes()) {
            if (words(node).anyMatch(this::fits)) {
                found.add(Selection.nodes(Set.of(node.id())));
            }
        }
        for (Group group : pipeline.groups()) {
            if (fits(group.title())) {
                found.add(Selection.group(group));
            }
        }
        for (Note note : pipeline.notes()) {
            if (fits(note.text())) {
                found.add(Selection.notes(Set.of(note.id())));
            }
        }
        return found;
    }

    private static Stream<String> words(Node node) {
        return Stream.concat(
                Stream.of(node.id(), node.label(), node.kind()),
                node.params().entrySet().stream()
                        .map(param -> param.getKey() + " " + shown(param.getValue())));
    }

    private static String shown(Object value) {
        return value instanceof String text ? text : JsonText.compact(value);
    }

    private boolean fits(String text) {
        return text.toLowerCase(Locale.ROOT).contains(sought);
    }
}
