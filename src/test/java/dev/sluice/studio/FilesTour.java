package dev.sluice.studio;

import dev.sluice.pipeline.DocumentFile;
import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineWriter;
import dev.sluice.pipeline.Reading;
import dev.sluice.studio.preferences.UserFolders;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A studio with folders of its own and no display, for tests of files and windows as a user meets them.
abstract class FilesTour extends ApplicationTest {
    private static final int PATIENCE_SECONDS = 20;

    @TempDir Path folder;

    final Told dialogs = new Told();
    Path file = Path.of("");

    @SuppressWarnings("NullAway.Init")
    Session session;

    @SuppressWarnings("NullAway.Init")
    StudioWindow window;

    @Override
    public void start(Stage stage) throws IOException {
        file = folder.resolve("a.sluice.json");
        put("First");
        begin(stage, Optional.of(file));
    }

    private void begin(Stage stage, Optional<Path> named) {
        Memory memory = Memory.in(UserFolders.in(folder.resolve("user")));
        session = new Session(memory, _ -> dialogs, () -> {});
        window = session.start(stage, named);
    }

    @AfterEach
    void close() {
        interact(() -> session.windows().forEach(StudioWindow::hide));
    }

    static String name(StudioWindow window) {
        return window.studio().editor().pipeline().name();
    }

    String name() {
        return name(window);
    }

    void rename(String name) {
        interact(() -> rename(window, name));
    }

    static void rename(StudioWindow window, String name) {
        window.studio().editor().apply(new Renamed(name));
    }

    private record Renamed(String name) implements Edit {
        @Override
        public Pipeline apply(Pipeline before) {
            return before.withName(name);
        }
    }

    boolean dirty() {
        return window.studio().document().dirtyProperty().get();
    }

    String title() {
        return stage().getTitle();
    }

    Stage stage() {
        return (Stage) workbench().getScene().getWindow();
    }

    Workbench workbench() {
        return (Workbench) lookup(".workbench").query();
    }

    void put(String name) throws IOException {
        Files.writeString(file, PipelineWriter.write(Pipeline.EMPTY.withName(name)));
    }

    static String written(Path file) {
        return DocumentFile.load(file) instanceof Reading.Opened(Pipeline there, var _)
                ? there.name()
                : "";
    }

    void restart() {
        interact(() -> begin(new Stage(), Optional.empty()));
    }

    void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("not within " + PATIENCE_SECONDS + " s", late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    static final class Told extends Answers {
        final List<String> said = new ArrayList<>();
        final List<String> failures = new ArrayList<>();

        @Override
        public void failed(String text, String details) {
            failures.add(text + "\n" + details);
        }

        @Override
        public void sorry(String title, String text) {
            said.add(title + ": " + text);
        }
    }
}
