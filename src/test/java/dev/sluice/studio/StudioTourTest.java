package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.DocumentFile;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.canvas.Painted;
import dev.sluice.studio.dialog.Dialogs;
import dev.sluice.studio.model.RunModel.Phase;
import dev.sluice.telemetry.Sample;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Drives the whole window by mouse and keyboard, with no display.
class StudioTourTest extends ApplicationTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init")
    private StudioWindow window;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    private final Answers dialogs = new Answers();

    @Override
    public void start(Stage stage) {
        window = StudioWindow.open(stage, Optional.empty(), dialogs);
        scene = stage.getScene();
    }

    @AfterEach
    void close() {
        interact(() -> window.studio().run().clear());
    }

    @Test
    void theQuickStartStallsBeforeItsUsersEyes() {
        Sample stalled =
                awaitSample(
                        now ->
                                now.nodes().values().stream()
                                        .anyMatch(node -> node.stalledNanos() > 0));

        assertThat(stalled.time()).isLessThan(TimeUnit.SECONDS.toNanos(30));
        assertThat(lookup("#run-status").<Label>query().getText()).startsWith("running");
    }

    @Test
    void aPipelineIsBuiltByMouseRunSavedAndReopenedEqual() {
        interact(() -> window.actions().create());
        interact(() -> window.actions().clock(Clock.VIRTUAL));
        place("range", 60, 80);
        place("mpsc", 60, 240);
        place("receiver_stream", 330, 260);
        place("for_each", 400, 80);
        wire("range", "mpsc");
        wire("mpsc", "receiver_stream");
        wire("receiver_stream", "for_each");
        assertThat(document().wires())
                .containsExactly(
                        Wire.of("range", "out", "mpsc", "in"),
                        Wire.of("mpsc", "out", "receiver_stream", "in"),
                        Wire.of("receiver_stream", "out", "for_each", "in"));
        type("range", "count", "7");

        clickOn("#run");
        Sample ended = awaitSample(now -> now.end().isPresent());
        assertThat(ended.node("for_each").items()).isEqualTo(7);
        assertThat(ended.channel("mpsc").orElseThrow().received()).isEqualTo(7);

        dialogs.file = Optional.of(folder.resolve("built.sluice.json"));
        interact(() -> window.files().save());
        await(() -> !window.studio().document().dirtyProperty().get());
        Pipeline built = document();
        interact(() -> window.actions().create());
        interact(() -> window.files().open());
        await(() -> !document().nodes().isEmpty());
        assertThat(document()).isEqualTo(built);
        assertThat(DocumentFile.load(folder.resolve("built.sluice.json")))
                .isInstanceOf(Reading.Opened.class);
    }

    @Test
    void aKindThatIsDraggedShowsWhereItWillLandWhileItIsOverTheCanvas() {
        interact(() -> window.actions().create());
        interact(() -> lookup("#palette-search").<TextField>query().setText("map"));
        Painted before = painted();
        drag("#kind-map", MouseButton.PRIMARY).moveTo("#canvas");
        assertThat(painted().differs(before)).isTrue();
        moveTo("#kind-map");
        assertThat(painted().differs(before)).isFalse();
        drop();
        assertThat(document().nodes()).isEmpty();
    }

    private Painted painted() {
        WaitForAsyncUtils.waitForFxEvents();
        Painted[] painted = new Painted[1];
        interact(() -> painted[0] = Painted.of(lookup("#canvas").query()));
        return painted[0];
    }

    @Test
    void aWrongValueIsExplainedAndNotTakenIntoTheDocument() {
        interact(() -> window.actions().openExample("guide-1-basic-mpsc"));
        Node producer =
                document().nodes().stream()
                        .filter(node -> node.params().containsKey("every"))
                        .findFirst()
                        .orElseThrow();
        Object before = producer.params().get("every");
        type(producer.id(), "every", "5 bananas");

        assertThat(lookup(".wrong-text").queryAllAs(Label.class))
                .anySatisfy(label -> assertThat(label.getText()).contains("bananas"));
        assertThat(document().node(producer.id()).orElseThrow().params())
                .containsEntry("every", before);
    }

    @Test
    void capacityActsOnTheRunningChannel() {
        awaitSample(now -> now.channels().containsKey("readings"));
        type("readings", "capacity", "12");

        Sample wider =
                awaitSample(
                        now ->
                                now.channel("readings")
                                        .filter(channel -> channel.maxCapacity() == 12)
                                        .isPresent());
        assertThat(wider.end()).isEmpty();
        assertThat(lookup("#restart-to-apply").query().getParent().isVisible()).isFalse();
    }

    @Test
    void aHangIsExplained() {
        interact(() -> window.actions().openExample("guide-5-event-bus-as-printed"));
        interact(() -> window.actions().clock(Clock.VIRTUAL));
        clickOn("#run");
        await(() -> window.studio().run().phaseProperty().get() == Phase.ENDED);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(lookup("#run-status").<Label>query().getText()).startsWith("deadlocked");
        assertThat(lookup("#run-end").<Label>query().getText()).contains("is never dropped");
    }

    @Test
    void aStructuralEditAsksForARestart() {
        awaitSample(now -> now.time() > 0);
        place("map", 60, 40);

        assertThat(lookup("#restart-to-apply").query().getParent().isVisible()).isTrue();
        clickOn("#stop");
        await(() -> window.studio().run().phaseProperty().get() == Phase.ENDED);
    }

    @Test
    void pauseFreezesTheClockAndRunGoesOn() {
        awaitSample(now -> now.time() > 0);
        clickOn("#run");
        assertThat(window.studio().run().phaseProperty().get()).isEqualTo(Phase.PAUSED);
        interact(() -> window.studio().run().tick());
        long frozen = sample().time();
        interact(() -> window.studio().run().tick());
        assertThat(sample().time()).isEqualTo(frozen);
        clickOn("#run");
        awaitSample(now -> now.time() > frozen);
    }

    @Test
    void unsavedChangesAreAskedAbout() {
        place("map", 60, 40);
        dialogs.unsaved = Dialogs.Unsaved.CANCEL;
        Pipeline edited = document();
        interact(() -> window.actions().create());
        assertThat(document()).isEqualTo(edited);

        dialogs.unsaved = Dialogs.Unsaved.DISCARD;
        interact(() -> window.actions().create());
        assertThat(document().nodes()).isEmpty();
    }

    @Test
    void thePaletteFindsWhatItsUserCallsIt() {
        clickOn("#palette-search").write("into_stream");

        assertThat(lookup("#kind-receiver_stream").tryQuery()).isPresent();
        assertThat(lookup("#kind-mpsc").tryQuery()).isEmpty();
        assertThat(lookup("#palette-search").<TextField>query().getText()).isEqualTo("into_stream");
    }

    @Test
    void aKindFarDownThePaletteIsWrittenOnceItIsScrolledTo() {
        Parent last = lookup("#kind-for_each").query();
        assertThat(last.getChildrenUnmodifiable()).isEmpty();

        interact(() -> lookup("#palette .scroll-pane").<ScrollPane>query().setVvalue(1));

        assertThat(from(last).lookup(".kind-name").<Label>query().getText()).isEqualTo("for_each");
    }

    @Test
    void whatTheGuideGetsWrongIsToldInThePaletteAndTheQuickAdd() {
        clickOn("#palette-search").write("try_map");

        assertThat(lookup("#kind-map_ok").tryQuery()).isPresent();
        assertThat(lookup("#kind-and_then").tryQuery()).isPresent();
        assertThat(lookup("#misnomer-map_ok").<Label>query().getText())
                .startsWith("The guide names a try_map that futures does not have:");

        CanvasView canvas = lookup("#canvas").query();
        interact(canvas.adding()::next);
        quickAdd("StreamExt::select");
        assertThat(lookup("#quick-add-help").<Label>query().getText())
                .startsWith("The guide makes select a method of StreamExt;");
        quickAdd("select");
        assertThat(lookup("#quick-add-help").<Label>query().getText()).doesNotContain("guide");
    }

    private void quickAdd(String wanted) {
        interact(() -> lookup("#quick-add").<TextField>query().setText(wanted));
    }

    private void place(String kind, double x, double y) {
        interact(() -> lookup("#palette-search").<TextField>query().setText(kind));
        Bounds canvas =
                lookup("#canvas")
                        .query()
                        .localToScreen(lookup("#canvas").query().getLayoutBounds());
        drag("#kind-" + kind, MouseButton.PRIMARY)
                .moveTo(new Point2D(canvas.getMinX() + x, canvas.getMinY() + y))
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(document().nodes()).extracting(Node::kind).contains(kind);
    }

    private void wire(String from, String to) {
        drag(port(from, "out", true), MouseButton.PRIMARY).moveTo(port(to, "in", false)).drop();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D port(String node, String port, boolean out) {
        CanvasView canvas = lookup("#canvas").query();
        return scene.getRoot()
                .localToScreen(canvas.port(new Wire.End(node, port), out).orElseThrow());
    }

    private void type(String node, String param, String text) {
        interact(() -> window.studio().editor().select(Set.of(node)));
        clickOn("#param-" + param)
                .push(KeyCode.CONTROL, KeyCode.A)
                .push(KeyCode.DELETE)
                .write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Pipeline document() {
        return window.studio().editor().pipeline();
    }

    private Sample sample() {
        return window.studio().run().sampleProperty().get().orElseThrow();
    }

    private Sample awaitSample(Predicate<Sample> wanted) {
        await(() -> window.studio().run().sampleProperty().get().filter(wanted).isPresent());
        return sample();
    }

    private void await(java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError(
                    "not within " + PATIENCE_SECONDS + " s; window " + scene.getWindow(), late);
        }
    }
}
