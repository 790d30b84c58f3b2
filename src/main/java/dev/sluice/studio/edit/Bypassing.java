package dev.sluice.studio.edit;

import dev.sluice.catalog.Bypass;
import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.NodeEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.strings.Strings;

import java.util.List;
import java.util.stream.Collectors;

/// Bypasses the selected nodes that can be, or lets them all take part again.
final class Bypassing {
    private static final Strings WORDS = Strings.of(Bypassing.class);

    private Bypassing() {}

    /// @return which of them cannot be bypassed, and why; empty when all is well
    static String toggle(EditorModel editor, Catalog catalog) {
        Pipeline pipeline = editor.pipeline();
        List<Node> chosen =
                pipeline.nodes().stream()
                        .filter(node -> editor.chosen().nodes().contains(node.id()))
                        .toList();
        if (chosen.stream().allMatch(Node::bypassed)) {
            bypass(editor, chosen, false);
            return "";
        }
        Bypass bypass = new Bypass(pipeline, catalog);
        List<Node> possible = chosen.stream().filter(bypass::possible).toList();
        if (!possible.isEmpty()) {
            bypass(editor, possible, true);
        }
        return chosen.stream()
                .filter(node -> !possible.contains(node))
                .findFirst()
                .map(node -> WORDS.text("bypass.refused", node.title()))
                .orElse("");
    }

    private static void bypass(EditorModel editor, List<Node> nodes, boolean bypassed) {
        editor.apply(
                new NodeEdits.Bypass(
                        nodes.stream().map(Node::id).collect(Collectors.toSet()), bypassed));
    }
}
