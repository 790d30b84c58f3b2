package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Examples;
import dev.sluice.lesson.Lesson;
import dev.sluice.lesson.Lessons;
import dev.sluice.pipeline.DocumentFile;
import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineWriter;
import dev.sluice.pipeline.Reading;
import dev.sluice.studio.dialog.Dialogs;
import dev.sluice.studio.dialog.Dialogs.Changed;
import dev.sluice.studio.dialog.Dialogs.Recovery;
import dev.sluice.studio.dialog.Dialogs.Unsaved;
import dev.sluice.studio.document.RecentFiles.Recent;
import dev.sluice.studio.preferences.UserFolders;
import dev.sluice.studio.start.Templates;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Files and windows as a user meets them, with folders of their own and no display.
class FilesTourTest extends ApplicationTest {
    private static final int PATIENCE_SECONDS = 20;

    @TempDir Path folder;

    private final Told dialogs = new Told();
    private Path file = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @SuppressWarnings("NullAway.Init")
    private StudioWindow window;

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

    @Test
    void savingKeepsUndoTheMarkAndABackup() throws IOException {
        await(() -> name().equals("First"));
        rename("Second");
        assertThat(title()).isEqualTo("Second • — Sluice");
        interact(() -> window.files().save());
        await(() -> !dirty());
        assertThat(written(file)).isEqualTo("Second");
        assertThat(title()).isEqualTo("Second — Sluice");

        interact(() -> window.studio().editor().undo());
        assertThat(dirty()).isTrue();
        assertThat(name()).isEqualTo("First");
        interact(() -> window.studio().editor().redo());
        assertThat(dirty()).isFalse();

        interact(() -> window.files().saves().openBackup());
        await(() -> name().equals("First"));
        interact(() -> window.studio().editor().undo());
        assertThat(name()).isEqualTo("Second");
    }

    @Test
    void whatAnotherProgramWroteIsNoticedAndAskedAbout() throws IOException {
        await(() -> name().equals("First"));
        put("Theirs, longer");
        look();
        assertThat(diskLine().isVisible()).isTrue();
        clickOn("#disk-load");
        assertThat(name()).isEqualTo("Theirs, longer");
        assertThat(dirty()).isFalse();
        assertThat(diskLine().isVisible()).isFalse();
        interact(() -> window.studio().editor().undo());
        assertThat(name()).isEqualTo("First");
        assertThat(dirty()).isTrue();

        put("Once more");
        interact(() -> window.files().save());
        await(() -> diskLine().isVisible());
        assertThat(written(file)).isEqualTo("Once more");
        clickOn("#disk-keep");
        interact(() -> window.files().save());
        await(() -> written(file).equals("First"));

        put("Again by them");
        dialogs.changed = Changed.OVERWRITE;
        rename("Mine");
        interact(() -> window.files().save());
        await(() -> written(file).equals("Mine"));
        await(() -> !diskLine().isVisible());

        Files.delete(file);
        look();
        assertThat(lookup("#disk-line .label").<Label>query().getText())
                .contains("not there any more");
        Files.write(file, new byte[] {1, 2, 3});
        look();
        assertThat(lookup("#disk-load").query().isVisible()).isFalse();
    }

    @Test
    void whatIsDroppedOpensBesideAndGarbageIsRefusedInASentence() throws IOException {
        await(() -> name().equals("First"));
        Path other = folder.resolve("b.sluice.json");
        Files.writeString(other, PipelineWriter.write(Pipeline.EMPTY.withName("Other")));
        interact(() -> window.files().drop(other));
        await(() -> session.windows().size() == 2);
        await(
                () ->
                        session.windows()
                                .getLast()
                                .studio()
                                .editor()
                                .pipeline()
                                .name()
                                .equals("Other"));
        interact(() -> window.files().drop(other));
        interact(() -> window.files().open(other));
        assertThat(session.windows()).hasSize(2);

        Path png =
                Files.write(
                        folder.resolve("x.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
        interact(() -> window.files().drop(png));
        await(() -> !dialogs.said.isEmpty());
        assertThat(dialogs.said)
                .singleElement()
                .asString()
                .startsWith("“x.png” cannot be opened: Pipelines are text files");
        assertThat(session.windows()).hasSize(2);

        interact(() -> session.windows().forEach(each -> rename(each, "Changed")));
        dialogs.unsaved = Unsaved.CANCEL;
        push(KeyCode.CONTROL, KeyCode.Q);
        assertThat(session.windows()).hasSize(2);
        dialogs.unsaved = Unsaved.SAVE;
        push(KeyCode.CONTROL, KeyCode.Q);
        await(() -> session.windows().isEmpty());
        assertThat(written(file)).isEqualTo("Changed");
        assertThat(written(other)).isEqualTo("Changed");
    }

    @Test
    void whatWasThereTheLastTimeIsThereAgain() throws Exception {
        await(() -> name().equals("First"));
        Files.writeString(
                folder.resolve("user/state/recent.txt"),
                file + "\n" + folder.resolve("gone.sluice.json") + "\n");
        interact(
                () -> {
                    stage().setX(40);
                    stage().setWidth(800);
                    workbench().panels().paletteShown().set(false);
                    window.hide();
                });

        restart();
        await(() -> name().equals("First"));
        assertThat(stage().getX()).isEqualTo(40);
        assertThat(stage().getWidth()).isEqualTo(800);
        assertThat(workbench().panels().paletteShown().get()).isFalse();

        interact(
                () -> {
                    session.memory().preferences().reopenLastProperty().set(false);
                    window.hide();
                });
        restart();
        await(() -> lookup("#start-recent-1").tryQuery().isPresent());
        Node gone = lookup("#start-recent-2").query();
        assertThat(gone.isDisabled()).isTrue();
        assertThat(gone.getAccessibleText()).startsWith("gone.sluice.json. ").contains("not there");
        assertThat(recent(1)).isTrue();
        assertThat(recent(2)).as("greyed in the menu").isFalse();
        theStartPageListsAllThereIs();
        push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        await(() -> name().equals("First"));
        assertThat(lookup("#start-page").query().isVisible()).isFalse();
    }

    private boolean recent(int number) {
        return workbench()
                .commands()
                .find("file.recent." + number)
                .orElseThrow()
                .enabled()
                .getValue();
    }

    private void theStartPageListsAllThereIs() {
        assertThat(listed("start-template-"))
                .containsExactlyElementsOf(
                        Templates.all().stream().map(shape -> shape.pipeline().name()).toList());
        assertThat(listed("start-lesson-"))
                .containsExactlyElementsOf(Lessons.all().stream().map(Lesson::title).toList());
        assertThat(listed("start-example-"))
                .containsExactlyElementsOf(
                        Examples.list().stream().map(Examples.Entry::name).toList());
        assertThat(listed("start-recent-1")).containsExactly("a.sluice.json");
        assertThat(listed("start-new")).hasSize(1);
        assertThat(listed("start-open")).hasSize(1);
    }

    /// The names of the entries whose ids begin so, from top to bottom.
    private List<String> listed(String id) {
        return lookup(".start-entry")
                .<Node>match(entry -> entry.getId().startsWith(id))
                .queryAll()
                .stream()
                .map(entry -> ((Label) entry.lookup(".start-name")).getText())
                .toList();
    }

    @Test
    void aFailureOfTheStudioIsSaidOnceAndWhatIsUnsavedIsKept() {
        await(() -> name().equals("First"));
        rename("Second");
        interact(() -> Failures.tellBy(session));
        Platform.runLater(
                () -> {
                    throw new IllegalStateException("on purpose");
                });
        await(() -> !dialogs.failures.isEmpty());
        assertThat(dialogs.failures)
                .singleElement()
                .asString()
                .startsWith("Your unsaved changes were written to the side")
                .contains("IllegalStateException: on purpose");
        assertThat(aside()).isEqualTo("Second");
        WaitForAsyncUtils.clearExceptions();
    }

    @Test
    void allWindowsAreThereAgainAndAFileThatIsGoneIsSaidAndStaysInTheList() throws Exception {
        await(() -> name().equals("First"));
        Path second = beside("b c", "Second");
        Path gone = beside("gone", "Gone");
        interact(
                () -> {
                    Stage moved = stage("Second");
                    moved.setX(120);
                    moved.setY(90);
                    moved.setWidth(700);
                    moved.setHeight(400);
                });
        interact(() -> window.quit());
        await(() -> session.windows().isEmpty());
        Files.delete(gone);

        restart();
        await(() -> !dialogs.said.isEmpty());
        assertThat(shown()).containsExactlyInAnyOrder("First", "Second");
        assertThat(stage("Second").getX()).isEqualTo(120);
        assertThat(stage("Second").getY()).isEqualTo(90);
        assertThat(showing("Second").studio().document().isAt(second)).isTrue();
        assertThat(dialogs.said)
                .singleElement()
                .asString()
                .startsWith("A document of last time cannot be opened: " + gone);
        assertThat(session.memory().recent().files())
                .extracting(Recent::file)
                .contains(gone.toAbsolutePath());

        interact(() -> showing("First").close());
        interact(() -> showing("Second").close());
        await(() -> session.windows().isEmpty());
        restart();
        await(() -> shown().equals(List.of("Second")));
    }

    /// Opens a file in a window of its own.
    private Path beside(String file, String name) throws IOException {
        Path path = folder.resolve(file + ".sluice.json");
        Files.writeString(path, PipelineWriter.write(Pipeline.EMPTY.withName(name)));
        interact(() -> window.open(path));
        await(() -> shown().contains(name));
        return path;
    }

    private List<String> shown() {
        return session.windows().stream().map(FilesTourTest::name).toList();
    }

    private StudioWindow showing(String name) {
        return session.windows().stream()
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stage stage(String name) {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> (name + " — Sluice").equals(stage.getTitle()))
                .findFirst()
                .orElseThrow();
    }

    private static String name(StudioWindow window) {
        return window.studio().editor().pipeline().name();
    }

    @Test
    void whatAKilledStudioDidNotSaveIsRecoveredUnsaved() throws Exception {
        await(() -> name().equals("First"));
        interact(() -> window.hide());
        // as a studio leaves it that was killed: nobody holds the lock
        Path left = Files.createDirectories(folder.resolve("user/state/autosave/studio-x/1"));
        Files.writeString(left.resolve("file.txt"), file.toString());
        Files.writeString(
                left.resolve("document.sluice.json"),
                PipelineWriter.write(Pipeline.EMPTY.withName("Not saved")));
        Path other = Files.createDirectories(folder.resolve("user/state/autosave/studio-x/2"));
        Files.writeString(other.resolve("file.txt"), "");
        Files.writeString(
                other.resolve("document.sluice.json"),
                PipelineWriter.write(Pipeline.EMPTY.withName("In no file")));
        dialogs.recovery = Recovery.RECOVER;

        restart();
        await(() -> name().equals("Not saved"));
        assertThat(dialogs.lost)
                .extracting(Dialogs.Lost::file)
                .containsExactly(Optional.of(file), Optional.empty());
        assertThat(dirty()).isTrue();
        assertThat(written(file)).isEqualTo("First");
        await(() -> Files.notExists(left));
        assertThat(session.windows()).hasSize(2);
        assertThat(aside()).contains("Not saved", "In no file");

        interact(() -> window.files().save());
        await(() -> !dirty());
        assertThat(written(file)).isEqualTo("Not saved");
    }

    @Test
    void whatIsUnsavedIsWrittenToTheSideUntilItIsSavedOrTakenBack() {
        await(() -> name().equals("First"));
        rename("Second");
        autosave();
        assertThat(aside()).isEqualTo("Second");
        assertThat(written(file)).isEqualTo("First");
        interact(() -> window.studio().editor().undo());
        await(() -> aside().isEmpty());

        rename("Third");
        autosave();
        interact(() -> window.files().save());
        await(() -> aside().isEmpty());
    }

    @Test
    void aWindowThatIsClosedIsForgottenAndWorkIsShownUntilItIsCancelled() {
        await(() -> name().equals("First"));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        await(() -> session.windows().size() == 2);
        WeakReference<StudioWindow> closed = new WeakReference<>(session.windows().getLast());
        interact(() -> session.windows().getLast().close());
        assertThat(session.windows()).containsExactly(window);

        List<String> results = new ArrayList<>();
        List<Consumer<String>> opening = new ArrayList<>();
        interact(() -> opening.add(window.studio().tasks().show("Opening", results::add)));
        await(() -> lookup("#task-line").query().isVisible());
        clickOn("#task-cancel");
        interact(() -> opening.getFirst().accept("too late"));
        assertThat(results).isEmpty();
        assertThat(lookup("#task-line").query().isVisible()).isFalse();

        await(
                () -> {
                    System.gc();
                    return closed.get() == null;
                });
    }

    private void autosave() {
        boolean[] done = {false};
        interact(
                () ->
                        window.autosave(
                                trouble -> {
                                    assertThat(trouble).isEmpty();
                                    done[0] = true;
                                }));
        await(() -> done[0]);
    }

    /// The name of the document that is written to the side; empty where none is.
    private String aside() {
        try (Stream<Path> all = Files.walk(folder.resolve("user/state/autosave"))) {
            return all.filter(path -> path.endsWith("document.sluice.json"))
                    .map(FilesTourTest::written)
                    .collect(Collectors.joining());
        } catch (IOException | UncheckedIOException _) {
            return "";
        }
    }

    private void restart() {
        interact(() -> begin(new Stage(), Optional.empty()));
    }

    private void look() {
        boolean[] looked = {false};
        interact(() -> window.files().saves().watch().look(() -> looked[0] = true));
        await(() -> looked[0]);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void rename(String name) {
        interact(() -> rename(window, name));
    }

    private static void rename(StudioWindow window, String name) {
        window.studio().editor().apply(new Renamed(name));
    }

    private record Renamed(String name) implements Edit {
        @Override
        public Pipeline apply(Pipeline before) {
            return before.withName(name);
        }
    }

    private Node diskLine() {
        return lookup("#disk-line").query();
    }

    private String name() {
        return name(window);
    }

    private boolean dirty() {
        return window.studio().document().dirtyProperty().get();
    }

    private String title() {
        return stage().getTitle();
    }

    private Stage stage() {
        return (Stage) workbench().getScene().getWindow();
    }

    private Workbench workbench() {
        return (Workbench) lookup(".workbench").query();
    }

    private void put(String name) throws IOException {
        Files.writeString(file, PipelineWriter.write(Pipeline.EMPTY.withName(name)));
    }

    private static String written(Path file) {
        return DocumentFile.load(file) instanceof Reading.Opened(Pipeline there, var _)
                ? there.name()
                : "";
    }

    private void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("not within " + PATIENCE_SECONDS + " s", late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static final class Told extends Answers {
        private final List<String> said = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();

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
