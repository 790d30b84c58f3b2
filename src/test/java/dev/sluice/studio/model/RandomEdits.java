package dev.sluice.studio.model;

import dev.sluice.pipeline.Colours;
import dev.sluice.pipeline.DocumentEdits;
import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Group;
import dev.sluice.pipeline.GroupEdits;
import dev.sluice.pipeline.Ids;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.NodeEdits;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.NoteEdits;
import dev.sluice.pipeline.Parts;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Edits of all sorts, of whatever there is.
final class RandomEdits {
    private final Random random;

    RandomEdits(Random random) {
        this.random = random;
    }

    Edit next(Pipeline now) {
        Set<String> nodes = some(now.nodes(), Node::id);
        Set<String> notes = some(now.notes(), Note::id);
        Set<String> groups = some(now.groups(), Group::id);
        String node = nodes.stream().findFirst().orElse("none");
        String note = notes.stream().findFirst().orElse("none");
        String word = Integer.toString(random.nextInt(1000));
        return switch (random.nextInt(22)) {
            case 0, 1 ->
                    Edits.add(
                            Node.of(
                                    Edits.freshId(now, "map"),
                                    "map",
                                    random.nextInt(900),
                                    random.nextDouble()));
            case 2 -> new Edits.Remove(nodes);
            case 3, 4 ->
                    new Edits.Move(
                            nodes,
                            notes,
                            random.nextDouble(),
                            random.nextDouble(),
                            random.nextInt(2));
            case 5, 6 ->
                    new Edits.Connect(
                            Wire.of(
                                    node,
                                    "out",
                                    some(now.nodes(), Node::id).stream().findFirst().orElse(node),
                                    "in"),
                            List.copyOf(someOf(now.wires())));
            case 7 -> new Edits.Disconnect(someOf(now.wires()));
            case 8 ->
                    new Edits.SetParam(
                            node,
                            "by",
                            random.nextBoolean() ? Optional.of(word) : Optional.empty());
            case 9 -> new NodeEdits.SetParam(nodes, "by", Optional.of(word));
            case 10 -> new Edits.Label(node, word);
            case 11 ->
                    new DocumentEdits.SetSettings(
                            "seed", now.settings().withSeed(random.nextInt(9)));
            case 12 -> new DocumentEdits.Name(word);
            case 13 -> new DocumentEdits.About(word);
            case 14 -> new NodeEdits.Bypass(nodes, random.nextBoolean());
            case 15 -> new Colours(nodes, notes, groups, word);
            case 16 ->
                    new GroupEdits.Make(
                            Group.of(Ids.ofGroups(now).fresh("group"), word, List.copyOf(nodes)));
            case 17 ->
                    random.nextBoolean()
                            ? new GroupEdits.Dissolve(groups)
                            : new GroupEdits.Title(
                                    groups.stream().findFirst().orElse("none"), word);
            case 18 ->
                    new NoteEdits.Add(
                            Note.of(Ids.ofNotes(now).fresh("note"), word, 0, 0).withNode(node));
            case 19 ->
                    random.nextBoolean()
                            ? new NoteEdits.Text(note, word)
                            : new NoteEdits.Resize(note, random.nextInt(300), 50, 1);
            case 20 ->
                    random.nextBoolean()
                            ? new NoteEdits.Remove(notes)
                            : new NoteEdits.Attach(notes, node);
            default ->
                    random.nextBoolean()
                            ? new Parts.Insert(
                                    "Paste", Parts.fresh(now, Parts.of(now, nodes, notes), 24, 24))
                            : NodeEdits.Place.nodes(
                                    "Align",
                                    now,
                                    nodes.stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            Function.identity(),
                                                            _ -> new NodeEdits.Spot(3, 4))));
        };
    }

    private <T> Set<String> some(List<T> from, Function<T, String> id) {
        return someOf(from).stream().map(id).collect(Collectors.toSet());
    }

    private <T> Set<T> someOf(List<T> from) {
        double share = random.nextDouble() / 2;
        return from.stream().filter(_ -> random.nextDouble() < share).collect(Collectors.toSet());
    }
}
