package dev.sluice.studio;

import dev.sluice.pipeline.Reading;
import dev.sluice.studio.dialog.Sentences;
import dev.sluice.studio.model.DocumentModel.Found;
import dev.sluice.studio.strings.Strings;

import javafx.stage.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows what was open the last time: the first document in the window that is there, the others in windows of their
/// own. What cannot be read any more is said once all others are there.
final class Reopening {
    private static final Strings WORDS = Strings.of(Reopening.class);

    private final Session session;
    private final StudioWindow first;
    private final Runnable otherwise;
    private final List<String> gone = new ArrayList<>();
    private boolean taken;

    /// @param otherwise called where there is nothing to show
    Reopening(Session session, StudioWindow first, Runnable otherwise) {
        this.session = session;
        this.first = first;
        this.otherwise = otherwise;
    }

    /// All is asked of the disk at once, so that who waits until it is done comes after all of it.
    void of(List<OpenWindow> windows) {
        for (OpenWindow window : windows) {
            first.studio().document().read(window.file(), found -> found(window, found));
        }
        first.studio().document().settled(this::done);
    }

    private void found(OpenWindow window, Found found) {
        switch (found.reading()) {
            case Reading.Refused(var problems) ->
                    gone.add(WORDS.text("reopen.gone.file", found.file(), Sentences.of(problems)));
            case Reading.Opened _ when taken ->
                    session.open(
                            new Stage(),
                            Optional.of(window.place()),
                            made -> made.files().reopened(found));
            case Reading.Opened _ -> {
                taken = true;
                first.files().reopened(found);
            }
        }
    }

    private void done() {
        session.begun();
        if (!taken) {
            otherwise.run();
        }
        if (!gone.isEmpty()) {
            first.dialogs()
                    .sorry(WORDS.text("reopen.gone", gone.size()), String.join("\n\n", gone));
        }
    }
}
