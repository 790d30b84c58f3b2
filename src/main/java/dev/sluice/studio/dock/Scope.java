package dev.sluice.studio.dock;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Item;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Followed;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.model.TimeCursor;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Birthplaces;
import dev.sluice.studio.theme.Roles;
import dev.sluice.studio.theme.Theme;

import javafx.beans.property.ObjectProperty;

import java.util.List;

/// What the panels of the dock look at.
public record Scope(
        EditorModel editor,
        RunModel run,
        TimeCursor cursor,
        Followed followed,
        Catalog catalog,
        ObjectProperty<Theme> theme) {
    private static final Strings WORDS = Strings.of(Scope.class);

    Roles roles() {
        return theme.get().roles();
    }

    /// The document that runs, or else the one that is open.
    Pipeline pipeline() {
        return run.startedProperty().get().orElse(editor.pipeline());
    }

    Birthplaces births() {
        return new Birthplaces(pipeline(), catalog);
    }

    /// The name of the node at which an item was born.
    String birthplace(long item) {
        int place = Item.origin(item);
        List<Node> nodes = pipeline().nodes();
        return place < nodes.size() ? title(nodes.get(place).id()) : "";
    }

    /// An item in words: `item 26 of kitchen`.
    String words(long item, boolean error) {
        return WORDS.text(
                error ? "item.error" : "item", Long.toString(Item.number(item)), birthplace(item));
    }

    /// The name a node has now; its id where it is gone.
    String title(String node) {
        return editor.pipeline().node(node).map(Node::title).orElse(node);
    }
}
