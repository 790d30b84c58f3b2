package dev.sluice.studio.model;

import dev.sluice.pipeline.Group;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is selected: nodes, notes and groups by id, or else one wire.
///
/// @param groups whose frame was picked; their nodes are then among the nodes
public record Selection(
        Set<String> nodes, Set<String> notes, Set<String> groups, Optional<Wire> wire) {
    public static final Selection NONE =
            new Selection(Set.of(), Set.of(), Set.of(), Optional.empty());

    public Selection {
        nodes = Set.copyOf(nodes);
        notes = Set.copyOf(notes);
        groups = Set.copyOf(groups);
    }

    public static Selection nodes(Set<String> ids) {
        return new Selection(ids, Set.of(), Set.of(), Optional.empty());
    }

    public static Selection notes(Set<String> ids) {
        return new Selection(Set.of(), ids, Set.of(), Optional.empty());
    }

    public static Selection group(Group group) {
        return new Selection(
                Set.copyOf(group.nodes()), Set.of(), Set.of(group.id()), Optional.empty());
    }

    public static Selection wire(Wire wire) {
        return new Selection(Set.of(), Set.of(), Set.of(), Optional.of(wire));
    }

    /// Everything but wires.
    public static Selection all(Pipeline pipeline) {
        return new Selection(
                ids(pipeline.nodes(), Node::id),
                ids(pipeline.notes(), Note::id),
                Set.of(),
                Optional.empty());
    }

    /// What is in `after` and not, or not like that, in `before`.
    public static Selection changed(Pipeline before, Pipeline after) {
        return new Selection(
                ids(fresh(before.nodes(), after.nodes()), Node::id),
                ids(fresh(before.notes(), after.notes()), Note::id),
                Set.of(),
                Optional.empty());
    }

    /// What of it is in this document.
    Selection within(Pipeline pipeline) {
        if (isEmpty()) {
            return this;
        }
        return new Selection(
                kept(nodes, pipeline.nodes(), Node::id),
                kept(notes, pipeline.notes(), Note::id),
                kept(groups, pipeline.groups(), Group::id),
                wire.filter(pipeline.wires()::contains));
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /// How many nodes and notes.
    public int size() {
        return nodes.size() + notes.size();
    }

    private static <T> List<T> fresh(List<T> before, List<T> after) {
        Set<T> old = new HashSet<>(before);
        return after.stream().filter(element -> !old.contains(element)).toList();
    }

    private static <T> Set<String> ids(List<T> elements, Function<T, String> id) {
        return elements.stream().map(id).collect(Collectors.toSet());
    }

    private static <T> Set<String> kept(Set<String> ids, List<T> there, Function<T, String> id) {
        return ids.isEmpty()
                ? ids
                : there.stream().map(id).filter(ids::contains).collect(Collectors.toSet());
    }
}
