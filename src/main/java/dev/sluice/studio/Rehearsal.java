package dev.sluice.studio;

import dev.sluice.catalog.Examples;
import dev.sluice.studio.dock.DockView.Page;
import dev.sluice.studio.document.Folders;
import dev.sluice.studio.preferences.UserFolders;
import dev.sluice.studio.theme.Theme;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Opens a window without a display, has it run the quick start for a moment, and closes it: what a start needs, for
/// the start-up cache to learn, and for measuring.
public final class Rehearsal {
    private static final Duration PLAYS = Duration.seconds(2);
    private static final int PAINTED = 2;

    private Rehearsal() {}

    /// @param firstFrame called once the window has been painted
    public static void go(Runnable firstFrame) {
        Beforehand.begin();
        rehearse(folder(), firstFrame);
        Platform.exit();
    }

    /// Goes with the process, also where that is stopped after the first frame.
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("sluice-rehearsal");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException _) {
            // the system clears its own folder some day
        }
    }

    /// @param user what a user's folders are to a real start
    private static void rehearse(Path user, Runnable firstFrame) {
        CompletableFuture<Memory> closed = new CompletableFuture<>();
        Headless.call(
                () -> {
                    Theme.only();
                    Memory memory = Memory.in(UserFolders.in(user));
                    Session session =
                            new Session(memory, _ -> new Silent(), () -> closed.complete(memory));
                    StudioWindow window = session.start(new Stage(), Optional.empty());
                    painted(
                            () -> {
                                firstFrame.run();
                                play(window);
                            });
                    return window;
                });
        StudioApp.forget(closed.join());
    }

    /// Calls back when the first frame is done: the second begins.
    private static void painted(Runnable then) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == PAINTED) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private static void play(StudioWindow window) {
        window.actions().openExample(Examples.QUICK_START);
        window.actions().restart();
        window.studio().editor().select(Set.of("readings"));
        after(PLAYS.divide(2), () -> window.show(Page.CODE));
        after(PLAYS, window::hide);
    }

    private static void after(Duration time, Runnable then) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(_ -> then.run());
        pause.play();
    }
}
