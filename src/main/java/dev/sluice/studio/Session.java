package dev.sluice.studio;

import dev.sluice.studio.dialog.Dialogs;
import dev.sluice.studio.document.Autosaves;
import dev.sluice.studio.document.Leftovers;
import dev.sluice.studio.document.Leftovers.Leftover;
import dev.sluice.studio.preferences.WindowPlace;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The windows of one studio, from its start to the end of the last of them. FX thread only.
public final class Session {
    private final Memory memory;
    private final Function<Stage, Dialogs> dialogs;
    private final Runnable ended;
    private final List<StudioWindow> windows = new ArrayList<>();
    private boolean remembering;

    /// @param ended called once the last window is closed
    public Session(Memory memory, Function<Stage, Dialogs> dialogs, Runnable ended) {
        this.memory = memory;
        this.dialogs = dialogs;
        this.ended = ended;
    }

    public Memory memory() {
        return memory;
    }

    /// The windows that are open, the one that had the focus last at the end.
    public List<StudioWindow> windows() {
        return List.copyOf(windows);
    }

    /// Opens the first window, and offers what was not saved before.
    public StudioWindow start(Stage stage, Optional<Path> file) {
        Beginning beginning = Beginning.of(memory, file);
        Optional<WindowPlace> place =
                beginning.windows().stream().findFirst().map(OpenWindow::place);
        StudioWindow first = open(stage, place, window -> beginning.in(this, window));
        memory.autosaves().ifPresent(all -> Platform.runLater(() -> offer(all, first)));
        return first;
    }

    /// Opens a window beside the others.
    StudioWindow open(Stage stage, Consumer<StudioWindow> beginning) {
        return open(stage, Optional.empty(), beginning);
    }

    /// Opens a window.
    ///
    /// @param place where it was the last time
    StudioWindow open(Stage stage, Optional<WindowPlace> place, Consumer<StudioWindow> beginning) {
        StudioWindow window = new StudioWindow(stage, this, dialogs.apply(stage));
        windows.add(window);
        window.show(place, beginning);
        return window;
    }

    /// Called once what was open is there again; until then it stays as it was remembered.
    void begun() {
        remembering = true;
        remember();
    }

    /// Remembers which windows there are, for the next start, unless they are opening or closing all together.
    void remember() {
        if (remembering) {
            memory.state()
                    .put(
                            Beginning.OPEN,
                            OpenWindow.text(
                                    windows.stream()
                                            .flatMap(window -> window.remembered().stream())));
        }
    }

    void focused(StudioWindow window) {
        windows.remove(window);
        windows.addLast(window);
        remember();
    }

    /// The last one that is closed is there again at the next start.
    void closed(StudioWindow window) {
        if (windows.size() > 1) {
            windows.remove(window);
            remember();
        } else {
            remember();
            windows.remove(window);
        }
        if (windows.isEmpty()) {
            memory.state().flush();
            memory.preferences().flush();
            ended.run();
        }
    }

    /// Asks each window about what it has not saved, and closes all once none says no.
    void quit() {
        quit(windows().reversed());
    }

    private void quit(List<StudioWindow> asking) {
        if (asking.isEmpty()) {
            remember();
            remembering = false;
            windows().forEach(StudioWindow::hide);
            return;
        }
        StudioWindow first = asking.getFirst();
        first.toFront();
        first.files().whenSafe(() -> quit(asking.subList(1, asking.size())));
    }

    /// Once the first window shows what it begins with.
    private void offer(Autosaves all, StudioWindow first) {
        first.studio().document().settled(() -> Away.run(() -> find(all, first)));
    }

    private void find(Autosaves all, StudioWindow first) {
        try {
            Leftovers leftovers = all.leftovers();
            if (leftovers.documents().isEmpty()) {
                leftovers.discard();
            } else {
                Platform.runLater(() -> ask(first, leftovers));
            }
        } catch (IOException _) {
            // what cannot be read cannot be offered; it stays for the next start
        }
    }

    private void ask(StudioWindow first, Leftovers leftovers) {
        switch (first.dialogs()
                .recover(leftovers.documents().stream().map(Session::lost).toList())) {
            case RECOVER -> {
                leftovers.documents().forEach(this::recover);
                // once new windows show what they begin with
                Platform.runLater(() -> autosave(windows(), () -> done(leftovers::discard)));
            }
            case DISCARD -> done(leftovers::discard);
            case LATER -> done(leftovers::close);
        }
    }

    /// Writes what is unsaved to the side, window by window; what was left goes only when all of it is there.
    private static void autosave(List<StudioWindow> asking, Runnable then) {
        if (asking.isEmpty()) {
            then.run();
            return;
        }
        asking.getFirst()
                .autosave(
                        trouble -> {
                            if (trouble.isEmpty()) {
                                autosave(asking.subList(1, asking.size()), then);
                            }
                        });
    }

    private interface Ending {
        void run() throws IOException;
    }

    private static void done(Ending ending) {
        Away.run(
                () -> {
                    try {
                        ending.run();
                    } catch (IOException _) {
                        // what cannot be deleted is offered again
                    }
                });
    }

    private static Dialogs.Lost lost(Leftover document) {
        return new Dialogs.Lost(document.pipeline().name(), document.file(), document.when());
    }

    /// In the window that has its file as it was, in one with nothing to lose, or in one of its own.
    private void recover(Leftover document) {
        windows.stream()
                .filter(window -> window.has(document.file()))
                .findFirst()
                .ifPresentOrElse(
                        window -> window.recover(document),
                        () -> open(new Stage(), window -> window.recover(document)));
    }
}
