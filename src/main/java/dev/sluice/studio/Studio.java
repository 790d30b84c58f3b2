package dev.sluice.studio;

import dev.sluice.catalog.Catalog;
import dev.sluice.studio.arrange.Unplaced;
import dev.sluice.studio.code.CodeModel;
import dev.sluice.studio.code.Languages;
import dev.sluice.studio.dialog.Dialogs;
import dev.sluice.studio.document.FileActions;
import dev.sluice.studio.document.Windows;
import dev.sluice.studio.model.DocumentModel;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Followed;
import dev.sluice.studio.model.Moments;
import dev.sluice.studio.model.ProblemsModel;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.model.TimeCursor;
import dev.sluice.studio.preferences.Preferences;
import dev.sluice.studio.task.Tasks;
import dev.sluice.studio.theme.Theme;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.concurrent.Executor;

/// Everything one window shows: the document, its problems, its run, and how it looks.
public record Studio(
        Catalog catalog,
        EditorModel editor,
        DocumentModel document,
        ProblemsModel problems,
        RunModel run,
        TimeCursor cursor,
        Moments moments,
        Followed followed,
        CodeModel code,
        Tasks tasks,
        Memory memory,
        ObjectProperty<Theme> theme) {
    /// An empty document in a light window.
    public static Studio create(Catalog catalog, Memory memory) {
        return create(catalog, memory, Away::run, Platform::runLater);
    }

    /// The same, all of whose work is done at once, for pictures.
    static Studio still(Catalog catalog) {
        return create(catalog, Memory.none(), Runnable::run, Runnable::run);
    }

    private static Studio create(Catalog catalog, Memory memory, Executor away, Executor back) {
        EditorModel editor = new EditorModel();
        RunModel run = new RunModel(catalog);
        TimeCursor cursor = new TimeCursor(run);
        return new Studio(
                catalog,
                editor,
                new DocumentModel(
                        editor,
                        memory.backups(),
                        read -> Unplaced.laidOut(read, catalog),
                        away,
                        back),
                new ProblemsModel(editor, catalog),
                run,
                cursor,
                new Moments(run, cursor, catalog),
                new Followed(),
                new CodeModel(editor, Languages.of(catalog), away, back),
                new Tasks(away, back),
                memory,
                new SimpleObjectProperty<>(Theme.LIGHT));
    }

    public Preferences preferences() {
        return memory.preferences();
    }

    /// What is done with the document's file.
    FileActions files(Dialogs dialogs, Windows windows) {
        return new FileActions(
                editor, document, run, preferences(), memory.recent(), tasks, dialogs, windows);
    }
}
