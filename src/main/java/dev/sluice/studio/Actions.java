package dev.sluice.studio;

import dev.sluice.pipeline.DocumentEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings;
import dev.sluice.studio.dialog.Dialogs;
import dev.sluice.studio.dialog.Sentences;
import dev.sluice.studio.document.FileActions;
import dev.sluice.studio.model.RunModel.Phase;
import dev.sluice.studio.strings.Strings;

import java.nio.file.Path;
import java.util.function.BiConsumer;

/// What menus, buttons and shortcuts do.
public final class Actions {
    private static final Strings WORDS = Strings.of(Actions.class);
    private final Studio studio;
    private final FileActions files;
    private final Dialogs dialogs;

    public Actions(Studio studio, FileActions files, Dialogs dialogs) {
        this.studio = studio;
        this.files = files;
        this.dialogs = dialogs;
    }

    public void create() {
        files.create();
    }

    public void openExample(String name) {
        files.openExample(name);
    }

    /// Shows a document that is in no file, once the present document is safe.
    ///
    /// @param then what follows once it is shown
    void show(Pipeline document, Runnable then) {
        files.show(document, then);
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
        runnable(studio.run()::start);
    }

    private boolean runnable(BiConsumer<Pipeline, Path> start) {
        boolean can = studio.problems().runnable();
        if (can) {
            start.accept(studio.editor().pipeline(), studio.document().folder());
        } else {
            dialogs.sorry(WORDS.text("run.refused"), Sentences.of(studio.problems().problems()));
        }
        return can;
    }

    public void stop() {
        studio.run().stop();
    }

    /// Makes a run of the document as it is now, paused before its first poll.
    ///
    /// @return whether it can run
    public boolean prepare() {
        return runnable(studio.run()::startPaused);
    }

    public void clock(Settings.Clock clock) {
        Settings settings = studio.editor().pipeline().settings();
        studio.editor().apply(new DocumentEdits.SetSettings("clock", settings.withClock(clock)));
        if (studio.run().phaseProperty().get() == Phase.RUNNING) {
            restart();
        }
    }
}
