package dev.sluice.studio.edit;

import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Other selections, made from the present one.
final class Selecting {
    private final EditorModel editor;

    Selecting(EditorModel editor) {
        this.editor = editor;
    }

    void all() {
        editor.select(Selection.all(editor.pipeline()));
    }

    void none() {
        editor.select(Selection.NONE);
    }

    void invert() {
        Pipeline pipeline = editor.pipeline();
        Selection chosen = editor.chosen();
        Set<String> nodes =
                pipeline.nodes().stream()
                        .map(Node::id)
                        .filter(id -> !chosen.nodes().contains(id))
                        .collect(Collectors.toSet());
        Set<String> notes =
                pipeline.notes().stream()
                        .map(Note::id)
                        .filter(id -> !chosen.notes().contains(id))
                        .collect(Collectors.toSet());
        editor.select(new Selection(nodes, notes, Set.of(), Optional.empty()));
    }

    void upstream() {
        editor.select(graph().upstream(editor.chosen().nodes()));
    }

    void downstream() {
        editor.select(graph().downstream(editor.chosen().nodes()));
    }

    void connected() {
        editor.select(graph().connected(editor.chosen().nodes()));
    }

    void sameKind() {
        Set<String> kinds =
                editor.pipeline().nodes().stream()
                        .filter(node -> editor.chosen().nodes().contains(node.id()))
                        .map(Node::kind)
                        .collect(Collectors.toSet());
        editor.select(
                editor.pipeline().nodes().stream()
                        .filter(node -> kinds.contains(node.kind()))
                        .map(Node::id)
                        .collect(Collectors.toSet()));
    }

    private Graph graph() {
        return new Graph(editor.pipeline());
    }
}
