package dev.sluice.studio;

import dev.sluice.catalog.Catalog;
import dev.sluice.studio.model.DocumentModel;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.ProblemsModel;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.theme.Theme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Everything one window shows: the document, its problems, its run, and how it looks.
public record Studio(
        Catalog catalog,
        EditorModel editor,
        DocumentModel document,
        ProblemsModel problems,
        RunModel run,
        ObjectProperty<Theme> theme) {
    /// An empty document in a light window.
    public static Studio create(Catalog catalog) {
        EditorModel editor = new EditorModel();
        return new Studio(
                catalog,
                editor,
                new DocumentModel(editor),
                new ProblemsModel(editor, catalog),
                new RunModel(catalog),
                new SimpleObjectProperty<>(Theme.LIGHT));
    }
}
