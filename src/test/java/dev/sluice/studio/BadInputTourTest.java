package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.canvas.Mice;
import dev.sluice.studio.dock.DockView.Page;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.RunModel.Phase;
import dev.sluice.studio.model.Selection;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What nobody should do to a window: nothing breaks, and everything is said.
class BadInputTourTest extends ApplicationTest {
    private static final int HELD = 200;

    @TempDir Path folder;

    private final List<Throwable> broken = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private StudioWindow window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Override
    public void start(Stage stage) {
        this.stage = stage;
        window = StudioWindow.open(stage, Optional.empty(), new Told());
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> broken.add(failure));
        window.actions().openExample("quick-start");
    }

    @AfterEach
    void close() {
        interact(() -> window.studio().run().clear());
        assertThat(broken).isEmpty();
    }

    @Test
    void aKeyThatIsHeldDownDoesItsThingAndIsUndoneInOneStep() {
        Pipeline start = document();
        double x = start.node("celsius").orElseThrow().x();
        select("celsius");
        hold(KeyCode.RIGHT, false);
        assertThat(document().node("celsius").orElseThrow().x()).isEqualTo(x + HELD * 8);
        interact(editor()::undo);
        assertThat(document()).isEqualTo(start);

        hold(KeyCode.A, false);
        assertThat(Window.getWindows()).as("one search, however long A is held").hasSize(2);
        type(KeyCode.ESCAPE);
        assertThat(document()).isEqualTo(start);

        interact(() -> Clipboard.getSystemClipboard().clear());
        select("celsius");
        hold(KeyCode.DELETE, false);
        assertThat(document().nodes()).hasSize(start.nodes().size() - 1);
        hold(KeyCode.V, true);
        hold(KeyCode.TAB, false);
        hold(KeyCode.Z, true);
        assertThat(document()).isEqualTo(start);
        hold(KeyCode.F5, false);
        assertThat(window.studio().run().phaseProperty().get()).isIn(Phase.RUNNING, Phase.PAUSED);
    }

    @Test
    void nodesAreDeletedFromUnderTheRun() throws Exception {
        Pipeline start = document();
        // it ends after a minute of its own time, and the machine may be slow
        interact(() -> window.studio().run().speedProperty().set(0.1));
        interact(() -> window.actions().restart());
        await(() -> window.studio().run().sampleProperty().get().isPresent());
        for (Page page : Page.values()) {
            interact(() -> workbench().show(page));
            select("enrich");
            type(KeyCode.DELETE);
            assertThat(document().node("enrich")).isEmpty();
            long time = time();
            await(() -> time() > time);
            assertThat(restart().isVisible()).as("at %s", page).isTrue();
            interact(editor()::undo);
            assertThat(restart().isVisible()).isFalse();
        }
        interact(() -> editor().select(Selection.all(document())));
        interact(() -> workbench().canvas().requestFocus());
        type(KeyCode.DELETE);
        assertThat(document().nodes()).isEmpty();
        long time = time();
        await(() -> time() > time);
        assertThat(window.studio().run().phaseProperty().get()).isEqualTo(Phase.RUNNING);
        interact(editor()::undo);
        assertThat(document()).isEqualTo(start);
    }

    @Test
    void aWindowOfThreeHundredByTwoHundredWorksAndGrowsAgain() throws Exception {
        interact(() -> size(300, 200));
        interact(() -> workbench().layout());
        assertThat(canvas().getWidth()).as("the panels make room").isGreaterThan(280);
        for (Page page : Page.values()) {
            interact(() -> workbench().show(page));
            WaitForAsyncUtils.waitForFxEvents();
        }
        select("readings");
        interact(() -> window.actions().restart());
        await(() -> window.studio().run().sampleProperty().get().isPresent());
        interact(
                () -> {
                    workbench().canvas().framing().fitAll();
                    workbench().layout();
                });
        assertThat(canvas().getWidth()).as("some of the canvas is left").isPositive();
        assertThat(canvas().getHeight()).isPositive();
        interact(() -> size(1, 1));
        interact(() -> size(1440, 900));
        interact(() -> workbench().layout());
        assertThat(workbench().panels().paletteShown().get()).as("and come back").isTrue();
        assertThat(lookup("#inspector").<Region>query().getWidth()).isBetween(270.0, 300.0);
        assertThat(canvas().getWidth()).isGreaterThan(600);
        assertThat(canvas().getHeight()).isGreaterThan(300);
    }

    @Test
    void aLabelOfTenThousandCharactersIsCutWhereItIsShownAndKeptInTheFile() throws Exception {
        String word = "wörd ".repeat(2_000).strip();
        interact(() -> editor().apply(new Edits.Label("celsius", word)));
        interact(() -> window.actions().restart());
        await(() -> window.studio().run().sampleProperty().get().isPresent());
        select("celsius");
        for (Page page : Page.values()) {
            interact(() -> workbench().show(page));
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(stage.getWidth()).isLessThan(2_000);
        assertThat(lookup("#inspector").query().getLayoutBounds().getWidth()).isLessThan(600);
        assertThat(area("celsius").getWidth()).isLessThan(400);

        dialogFile = Optional.of(folder.resolve("long.sluice.json"));
        interact(() -> window.files().save());
        await(() -> !window.studio().document().dirtyProperty().get());
        interact(() -> window.actions().create());
        interact(() -> window.files().open(folder.resolve("long.sluice.json")));
        await(() -> document().node("celsius").isPresent());
        assertThat(document().node("celsius").orElseThrow().label()).isEqualTo(word);
    }

    @Test
    void aFileFromTheFutureIsRefusedInASentenceAndNodesFromTheFutureAreKept() throws Exception {
        Pipeline start = document();
        Path future = folder.resolve("future.sluice.json");
        Files.writeString(future, "{\"format\": 99, \"nodes\": []}");
        interact(() -> window.files().drop(future));
        await(() -> !said.isEmpty());
        assertThat(said).singleElement().asString().contains("“future.sluice.json”", "format 99");
        assertThat(document()).isEqualTo(start);

        Files.writeString(
                future,
                "{\"format\": 1, \"nodes\": [{\"id\": \"a\", \"kind\": \"teleport\","
                        + " \"params\": {\"where\": \"far\"}}]}");
        interact(() -> window.files().open(future));
        await(() -> document().node("a").isPresent());
        interact(() -> window.actions().restart());
        assertThat(window.studio().run().phaseProperty().get()).isEqualTo(Phase.IDLE);
        assertThat(window.studio().problems().problems())
                .anySatisfy(problem -> assertThat(problem.sentence()).contains("teleport"));
        assertThat(lookup("#node-a").query().getAccessibleText()).contains("missing kind teleport");
    }

    @Test
    void whatIsDraggedFarOffTheScreenIsFoundAgain() {
        Mice mice = new Mice(canvas());
        Point2D at = onScreen("celsius");
        interact(() -> mice.drag(at, new Point2D(-40_000, 90_000)));
        select("celsius");
        type(KeyCode.DIGIT1);
        push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().framing().seen().contains(area("celsius"))).isTrue();
        interact(editor()::undo);
        assertThat(document().node("celsius").orElseThrow().x()).isBetween(0.0, 2_000.0);
    }

    private Optional<Path> dialogFile = Optional.empty();

    /// As a keyboard repeats a key, without a release between.
    private void hold(KeyCode code, boolean shortcut) {
        interact(
                () -> {
                    for (int i = 0; i < HELD; i++) {
                        Node focused = stage.getScene().getFocusOwner();
                        Event.fireEvent(
                                focused == null ? canvas() : focused,
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        shortcut,
                                        false,
                                        false));
                    }
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void size(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    private Point2D onScreen(String node) {
        Point2D corner =
                new Point2D(
                        document().node(node).orElseThrow().x() + 60,
                        document().node(node).orElseThrow().y() + 20);
        return canvas().sceneToLocal(canvas().toScene(corner));
    }

    private Rectangle2D area(String node) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Objects.requireNonNull(canvas().outlines().get(node), node).area());
    }

    private void select(String node) {
        interact(
                () -> {
                    editor().select(Set.of(node));
                    canvas().requestFocus();
                });
    }

    private long time() {
        return window.studio().run().sampleProperty().get().orElseThrow().time();
    }

    private Node restart() {
        return lookup("#restart-to-apply").query().getParent();
    }

    private CanvasView canvas() {
        return workbench().canvas();
    }

    private EditorModel editor() {
        return window.studio().editor();
    }

    private Pipeline document() {
        return editor().pipeline();
    }

    private Workbench workbench() {
        return (Workbench) stage.getScene().getRoot();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private final class Told extends Answers {
        @Override
        public Optional<Path> chooseSave(Optional<Path> beside, String name) {
            return dialogFile;
        }

        @Override
        public void sorry(String title, String text) {
            said.add(title + ": " + text);
        }
    }
}
