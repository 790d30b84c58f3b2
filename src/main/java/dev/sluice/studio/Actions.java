package dev.sluice.studio;

import dev.sluice.pipeline.DocumentEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Settings;
import dev.sluice.studio.dialog.Dialogs;
import dev.sluice.studio.model.RunModel.Phase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What menus, buttons and shortcuts do.
public final class Actions {
    private final Studio studio;
    private final Dialogs dialogs;

    public Actions(Studio studio, Dialogs dialogs) {
        this.studio = studio;
        this.dialogs = dialogs;
    }

    /// An empty document, once the present one is safe.
    public void create() {
        if (safe()) {
            studio.run().clear();
            studio.document().create();
        }
    }

    public void open() {
        if (safe()) {
            dialogs.chooseOpen(studio.document().fileProperty().get()).ifPresent(this::show);
        }
    }

    /// Opens a file that was dropped or named, once the present document is safe.
    public void open(Path file) {
        if (safe()) {
            show(file);
        }
    }

    public void openExample(String name) {
        if (safe()) {
            studio.run().clear();
            studio.document().openExample(name);
        }
    }

    /// Shows a document that is in no file, once the present document is safe.
    ///
    /// @return whether it is shown now
    boolean show(Pipeline document) {
        boolean free = safe();
        if (free) {
            studio.run().clear();
            studio.document().show(document);
        }
        return free;
    }

    private void show(Path file) {
        studio.run().clear();
        List<Problem> problems = studio.document().open(file);
        if (!problems.isEmpty()) {
            dialogs.sorry("“" + file.getFileName() + "” cannot be opened", sentences(problems));
        }
    }

    /// @return whether the document is in its file now
    public boolean save() {
        return studio.document().fileProperty().get().map(this::save).orElseGet(this::saveAs);
    }

    /// @return whether the document is in its file now
    public boolean saveAs() {
        String name =
                studio.editor()
                        .pipeline()
                        .name()
                        .replaceAll("[^\\p{L}\\p{N}_-]+", "-")
                        .toLowerCase(java.util.Locale.ROOT);
        return dialogs.chooseSave(studio.document().fileProperty().get(), name + ".sluice.json")
                .map(this::save)
                .orElse(false);
    }

    private boolean save(Path file) {
        try {
            studio.document().save(file);
            return true;
        } catch (IOException failed) {
            dialogs.sorry(
                    "“" + file.getFileName() + "” was not saved",
                    failed.getMessage() + "\n\nThe file on disk is as it was.");
            return false;
        }
    }

    /// Whether the present document may be left: it is saved, or its user does not want it.
    public boolean safe() {
        if (!studio.document().dirtyProperty().get()) {
            return true;
        }
        return switch (dialogs.unsaved(studio.editor().pipeline().name())) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    /// Run, or pause, or go on: whatever the big button says.
    public void runOrPause() {
        switch (studio.run().phaseProperty().get()) {
            case RUNNING -> studio.run().pause();
            case PAUSED -> studio.run().resume();
            case IDLE, ENDED -> restart();
        }
    }

    /// Starts from the beginning with the document as it is now.
    public void restart() {
        if (studio.problems().runnable()) {
            studio.run().start(studio.editor().pipeline(), studio.document().folder());
        } else {
            dialogs.sorry("This pipeline cannot run yet", sentences(studio.problems().problems()));
        }
    }

    public void stop() {
        studio.run().stop();
    }

    public void step() {
        studio.run().step();
    }

    public void clock(Settings.Clock clock) {
        Settings settings = studio.editor().pipeline().settings();
        studio.editor().apply(new DocumentEdits.SetSettings("clock", settings.withClock(clock)));
        if (studio.run().phaseProperty().get() == Phase.RUNNING) {
            restart();
        }
    }

    static String sentences(List<Problem> problems) {
        return problems.stream()
                .map(
                        problem ->
                                place(problem.place())
                                        + problem.sentence()
                                        + "\n"
                                        + problem.remedy())
                .collect(Collectors.joining("\n\n"))
                .strip();
    }

    private static String place(Problem.Place place) {
        return Optional.of(place.line())
                .filter(line -> line > 0)
                .map(line -> "Line " + line + ", column " + place.column() + ": ")
                .orElse("");
    }
}
