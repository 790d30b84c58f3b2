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
import dev.sluice.studio.theme.Colouring;
import dev.sluice.studio.theme.ItemColours;
import dev.sluice.studio.theme.Roles;
import dev.sluice.studio.theme.Theme;
import dev.sluice.telemetry.Event;

import javafx.beans.property.ObjectProperty;

import java.util.List;

/// What the panels of the dock look at.
public final class Scope {
    private static final Strings WORDS = Strings.of(Scope.class);

    private final EditorModel editor;
    private final RunModel run;
    private final TimeCursor cursor;
    private final Followed followed;
    private final Catalog catalog;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Colouring> colouring;
    private final TimeRange range = new TimeRange();
    private Pipeline born = Pipeline.EMPTY;
    private Birthplaces births;

    public Scope(
            EditorModel editor,
            RunModel run,
            TimeCursor cursor,
            Followed followed,
            Catalog catalog,
            ObjectProperty<Theme> theme,
            ObjectProperty<Colouring> colouring) {
        this.editor = editor;
        this.run = run;
        this.cursor = cursor;
        this.followed = followed;
        this.catalog = catalog;
        this.theme = theme;
        this.colouring = colouring;
        this.births = new Birthplaces(born, catalog);
    }

    EditorModel editor() {
        return editor;
    }

    RunModel run() {
        return run;
    }

    TimeCursor cursor() {
        return cursor;
    }

    Followed followed() {
        return followed;
    }

    /// What somebody chose to see of the time.
    TimeRange range() {
        return range;
    }

    Catalog catalog() {
        return catalog;
    }

    ObjectProperty<Theme> theme() {
        return theme;
    }

    Roles roles() {
        return theme.get().roles();
    }

    /// The document that runs, or else the one that is open.
    Pipeline pipeline() {
        return run.startedProperty().get().orElse(editor.pipeline());
    }

    Birthplaces births() {
        Pipeline now = pipeline();
        if (!now.equals(born)) {
            born = now;
            births = new Birthplaces(now, catalog);
        }
        return births;
    }

    /// What the colours of items tell.
    ObjectProperty<Colouring> colouring() {
        return colouring;
    }

    /// The number of the colour of an event's item.
    int colour(Event event) {
        return new ItemColours(births(), colouring.get())
                .of(Item.origin(event.item()), event.value());
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
