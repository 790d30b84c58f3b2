package dev.sluice.studio.model;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Checker;
import dev.sluice.pipeline.Problem;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;

/// What is wrong with the open document, after every edit.
public final class ProblemsModel {
    private final ReadOnlyObjectWrapper<List<Problem>> problems =
            new ReadOnlyObjectWrapper<>(List.of());

    public ProblemsModel(EditorModel editor, Catalog catalog) {
        editor.pipelineProperty()
                .subscribe(pipeline -> problems.set(Checker.check(pipeline, catalog)));
    }

    public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    public List<Problem> problems() {
        return problems.get();
    }

    public boolean runnable() {
        return Checker.runnable(problems());
    }
}
