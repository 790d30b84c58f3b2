package dev.sluice.studio.find;

import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;
import dev.sluice.studio.strings.Strings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;

/// What is sought in the open document and what was found; goes round from the last to the first. FX thread only.
public final class FindModel {
    private static final Strings WORDS = Strings.of(FindModel.class);

    private final EditorModel editor;
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final StringProperty sought = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Selection> matches =
            new ReadOnlyObjectWrapper<>(Selection.NONE);
    private List<Selection> found = List.of();
    private int at = -1;

    public FindModel(EditorModel editor) {
        this.editor = editor;
        sought.subscribe((_, _) -> search(true));
        editor.pipelineProperty().subscribe((_, _) -> search(false));
        open.subscribe((_, _) -> search(false));
    }

    /// Whether somebody is looking; nothing is found otherwise.
    public BooleanProperty openProperty() {
        return open;
    }

    public StringProperty soughtProperty() {
        return sought;
    }

    /// “2 of 5”, or that there is none; empty when nothing is sought.
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// All that was found.
    public ReadOnlyObjectProperty<Selection> matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    /// Selects what was found after the present one.
    public void next() {
        go(at + 1);
    }

    /// Selects what was found before the present one.
    public void previous() {
        go(at < 0 ? -1 : at - 1);
    }

    private void go(int wanted) {
        if (!found.isEmpty()) {
            at = Math.floorMod(wanted, found.size());
            editor.select(found.get(at));
        }
        say();
    }

    /// @param select whether the first one is selected, unless what is selected was found too
    private void search(boolean select) {
        found = open.get() ? Finder.find(editor.pipeline(), sought.get()) : List.of();
        matches.set(Finder.together(found));
        at = found.indexOf(editor.chosen());
        if (select && at < 0 && !found.isEmpty()) {
            go(0);
        }
        say();
    }

    private void say() {
        if (!open.get() || sought.get().isBlank()) {
            count.set("");
        } else if (found.isEmpty()) {
            count.set(WORDS.text("none"));
        } else {
            count.set(
                    at < 0
                            ? WORDS.text("all", found.size())
                            : WORDS.text("count", at + 1, found.size()));
        }
    }
}
