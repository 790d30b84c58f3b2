package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.plan.Until;
import dev.sluice.studio.command.CommandSet;
import dev.sluice.studio.dock.DockView.Page;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.model.RunModel.Phase;
import dev.sluice.studio.model.TimeCursor;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// Watches the quick start in virtual time by mouse and keyboard, with no display. It is paused after two seconds.
class DockTourTest extends ApplicationTest {
    private static final long SECOND = 1_000_000_000L;
    private static final double GUTTER = 116;
    private static final double RIGHT = 36;
    private static final double TOP = 18;

    @TempDir Path folder;

    private final Answers answers = new Answers();

    @SuppressWarnings("NullAway.Init")
    private StudioWindow window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Override
    public void start(Stage stage) {
        this.stage = stage;
        window = StudioWindow.open(stage, Optional.empty(), answers);
    }

    @AfterEach
    void close() {
        interact(() -> run().clear());
    }

    private void runTwoSeconds() {
        interact(
                () -> {
                    window.actions().openExample("quick-start");
                    window.actions().clock(Clock.VIRTUAL);
                    run().speedProperty().set(Double.POSITIVE_INFINITY);
                    Pipeline pipeline = window.studio().editor().pipeline();
                    run().startPaused(pipeline, folder);
                    run().goOnUntil(new Until.Time(2 * SECOND));
                });
        await(() -> run().phaseProperty().get() == Phase.PAUSED && now() == 2 * SECOND);
    }

    @Test
    void aMomentIsPinnedSteppedAndLeftAndAnItemFollowed() {
        runTwoSeconds();
        show(Page.MARBLES);
        Event sent = sentByKitchen();
        moveTo(place(sent.time() + SECOND / 50, 3));
        assertThat(cursor().pastProperty().get()).isPresent();
        assertThat(pill().isVisible()).isTrue();
        clickOn(place(SECOND, 3));
        assertThat(cursor().pinnedProperty().get().orElse(0))
                .isBetween(SECOND - SECOND / 100, SECOND + SECOND / 100);
        long pinned = cursor().pinnedProperty().get().orElseThrow();
        push(KeyCode.F7);
        assertThat(cursor().pinnedProperty().get()).hasValue(pinned - SECOND / 10);
        moveTo("#run-time");
        assertThat(pill().getText()).startsWith("Looking at ");
        interact(() -> window.studio().editor().select(Set.of("readings")));
        assertThat(lookup(".number-when").<Labeled>query().getText())
                .startsWith("At %.3f s".formatted((pinned - SECOND / 10) / 1e9));
        interact(() -> window.studio().editor().select(Set.of()));

        clickOn(place(sent.time(), 0));
        assertThat(window.studio().followed().itemProperty().get()).hasValue(sent.item());
        show(Page.ITEM);
        assertThat(lookup("#item-title").<Labeled>query().getText()).contains(" of kitchen: ");
        assertThat(rows("#item-stays")).isPositive();
        clickOn("#item-next");
        assertThat(window.studio().followed().itemProperty().get()).hasValue(sent.item() + 1);
        clickOn("#journey-bar");
        assertThat(cursor().pinnedProperty().get()).isPresent();

        push(KeyCode.ESCAPE);
        moveTo("#run-time");
        assertThat(cursor().pastProperty().get()).isEmpty();
        assertThat(pill().isVisible()).isFalse();
    }

    @Test
    void chartsAreSavedWiresTappedAndRunsSteppedByItemAndPoll() throws Exception {
        runTwoSeconds();
        answers.file = Optional.of(folder.resolve("charts.csv"));
        clickOn("#charts-csv");
        await(() -> lines(folder.resolve("charts.csv")).size() > 15);
        assertThat(lines(folder.resolve("charts.csv")).getFirst())
                .startsWith("time_s,kitchen throughput (items/s),");
        interact(() -> lookup("#chip-kitchen").query().requestFocus());
        push(KeyCode.H);
        answers.file = Optional.of(folder.resolve("fewer.csv"));
        clickOn("#charts-csv");
        await(() -> lines(folder.resolve("fewer.csv")).size() > 15);
        assertThat(lines(folder.resolve("fewer.csv")).getFirst())
                .startsWith("time_s,cellar throughput (items/s),");
        answers.file = Optional.of(folder.resolve("charts.png"));
        clickOn("#charts-png");
        await(() -> Files.exists(folder.resolve("charts.png")));

        long handed = RunModel.handed(run().sampleProperty().get().orElseThrow());
        push(KeyCode.F11);
        await(() -> handed() == handed + 1 && run().phaseProperty().get() == Phase.PAUSED);

        interact(
                () -> {
                    workbench().canvas().requestFocus();
                    window.studio()
                            .editor()
                            .select(window.studio().editor().pipeline().wires().getFirst());
                });
        push(KeyCode.T);
        assertThat(rows("#taps .table-view")).isPositive();
        clickOn("#tap-freeze");
        List<?> frozen = List.copyOf(tapped());
        interact(() -> run().goOnUntil(new Until.Time(3 * SECOND)));
        await(() -> run().phaseProperty().get() == Phase.PAUSED && now() == 3 * SECOND);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tapped()).isEqualTo(frozen);
        clickOn("#tap-freeze");
        assertThat(tapped()).isNotEqualTo(frozen);
        clickOn("#tap-close");
        assertThat(lookup("#taps .table-view").tryQuery()).isEmpty();

        show(Page.POLLS);
        push(KeyCode.F10);
        await(() -> rows("#polls") > 0);

        long before = now();
        push(KeyCode.F6);
        write("+100ms").push(KeyCode.ENTER);
        await(() -> now() == before + SECOND / 10);
    }

    private List<?> tapped() {
        return lookup("#taps .table-view").<TableView<?>>query().getItems();
    }

    @Test
    void valuesAreToldWhereTheMouseIsAndTheBottleneckInItsBox() {
        runTwoSeconds();
        Node fill = lookup(".chart-pane").nth(0).query();
        String before = fill.getAccessibleText();
        moveTo(fill);
        assertThat(cursor().markedProperty().get()).isPresent();
        assertThat(fill.getAccessibleText()).startsWith(before).contains("readings");
        moveTo("#run-time");
        assertThat(fill.getAccessibleText()).isEqualTo(before);

        interact(() -> window.studio().editor().select(Set.of("print")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup("#bottleneck").query().isVisible()).isTrue();
        assertThat(lookup("#bottleneck .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .satisfiesExactly(
                        title -> assertThat(title).contains("print"),
                        why ->
                                assertThat(why)
                                        .matches(
                                                "It takes 70 ms an item: at most 14\\.3/s; with the"
                                                        + " \\d+ ms that the rest of its task"
                                                        + " takes, [0-9.]+/s\\."
                                                        + " Offered [0-9.]+/s: senders stall \\d+ %"
                                                        + " of the time\\."));
    }

    @Test
    void aLineIsKnownByItsSymbolAndNotByItsColourAlone() {
        runTwoSeconds();
        assertThat(lookup(".chip").queryAllAs(ToggleButton.class))
                .hasSize(4)
                .extracting(chip -> symbol(chip).getPoints())
                .doesNotHaveDuplicates();
        Node coloured = lookup("#chart-colours").query();
        assertThat(coloured.isVisible()).isFalse();
        interact(() -> run("view.colours.value"));
        assertThat(coloured.isVisible()).isTrue();
        interact(() -> run("view.colours.birth"));
        assertThat(coloured.isVisible()).isFalse();
    }

    private static Polygon symbol(ToggleButton chip) {
        return (Polygon) ((Pane) chip.getGraphic()).getChildren().getFirst();
    }

    private void run(String command) {
        CommandSet commands = workbench().commands();
        commands.run(commands.find(command).orElseThrow());
    }

    private int rows(String table) {
        return lookup(table).<TableView<?>>query().getItems().size();
    }

    private static List<String> lines(Path file) throws Exception {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private Event sentByKitchen() {
        return run().recording().events(0, 2 * SECOND).stream()
                .filter(event -> event.node().equals("kitchen") && event.kind() == Kind.SENT)
                .filter(event -> event.time() > SECOND)
                .findFirst()
                .orElseThrow();
    }

    /// Where the marbles show this time in this row.
    private Point2D place(long time, int row) {
        Region marbles = lookup("#marbles").query();
        Bounds bounds = marbles.localToScreen(marbles.getLayoutBounds());
        double width = marbles.getWidth() - GUTTER - RIGHT;
        double height = Math.clamp((marbles.getHeight() - TOP - 22) / 6, 20, 34);
        return new Point2D(
                bounds.getMinX() + GUTTER + width * time / (2.0 * SECOND),
                bounds.getMinY() + TOP + (row + 0.5) * height);
    }

    private void show(Page page) {
        interact(() -> workbench().show(page));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Workbench workbench() {
        return (Workbench) stage.getScene().getRoot();
    }

    private RunModel run() {
        return window.studio().run();
    }

    private TimeCursor cursor() {
        return window.studio().cursor();
    }

    private Button pill() {
        return lookup("#past-pill").query();
    }

    private long now() {
        return run().sampleProperty().get().map(sample -> sample.time()).orElse(-1L);
    }

    private long handed() {
        return run().sampleProperty().get().map(RunModel::handed).orElse(0L);
    }

    private void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("not within 60 s", late);
        }
    }
}
