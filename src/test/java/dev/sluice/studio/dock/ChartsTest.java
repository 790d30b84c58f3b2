package dev.sluice.studio.dock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Followed;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.model.RunModel.Phase;
import dev.sluice.studio.model.TimeCursor;
import dev.sluice.studio.theme.Colouring;
import dev.sluice.studio.theme.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Which charts are drawn in which frame; without a window, as nothing is painted for that.
class ChartsTest extends ApplicationTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int ALL = 4;

    @TempDir Path folder;

    private final EditorModel editor = new EditorModel();
    private final RunModel run = new RunModel(Catalog.standard());
    private final Set<List<Line>> before = Collections.newSetFromMap(new IdentityHashMap<>());

    /// Which charts each frame drew, from left to right.
    private final List<List<Integer>> frames = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Charts charts;

    @Override
    public void start(Stage stage) {
        charts =
                new Charts(
                        new Scope(
                                editor,
                                run,
                                new TimeCursor(run),
                                new Followed(),
                                Catalog.standard(),
                                new SimpleObjectProperty<>(Theme.LIGHT),
                                new SimpleObjectProperty<>(Colouring.BIRTH)),
                        new Unsaved());
        run.watch((_, _) -> frames.add(drawn()));
    }

    @AfterEach
    void end() {
        interact(run::clear);
    }

    @Test
    void onTheWallClockAFrameDrawsOneChartAndTheLastFrameAll() throws Exception {
        interact(
                () -> {
                    // there is something new in every frame
                    run.speedProperty().set(RunModel.FASTEST_LIVE);
                    run.start(open(Clock.LIVE, HOUR), folder);
                    forget();
                });
        await(() -> drawings().size() >= 2 * ALL);
        assertThat(drawings().subList(0, 2 * ALL))
                .containsExactly(
                        List.of(0),
                        List.of(1),
                        List.of(2),
                        List.of(3),
                        List.of(0),
                        List.of(1),
                        List.of(2),
                        List.of(3));
        interact(run::stop);
        await(() -> run.phaseProperty().get() == Phase.ENDED);
        assertThat(frames.getLast()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whatASelectionChangesIsDrawnAtOnceAndNotAgainInTurn() {
        interact(
                () -> {
                    run.startPaused(open(Clock.LIVE, HOUR), folder);
                    forget();
                    run.tick();
                    editor.select(Set.of("readings"));
                });
        assertThat(drawn()).containsExactly(0, 1, 2, 3);
        interact(run::tick);
        assertThat(frames).containsExactly(List.of(0), List.of());
    }

    @Test
    void inVirtualTimeEveryOtherFrameDrawsAll() {
        interact(
                () -> {
                    forget();
                    run.runTo(open(Clock.VIRTUAL, HOUR), folder, SECOND / 2);
                });
        List<Integer> all = List.of(0, 1, 2, 3);
        assertThat(frames).containsExactly(all, List.of(), all, List.of(), all);
    }

    @Test
    void theLastFrameOfARunIsDrawnThoughItIsNotItsTurn() {
        interact(
                () -> {
                    forget();
                    run.runTo(open(Clock.VIRTUAL, Duration.ofMillis(150)), folder, SECOND);
                });
        assertThat(run.phaseProperty().get()).isEqualTo(Phase.ENDED);
        assertThat(frames).containsExactly(List.of(0, 1, 2, 3), List.of(0, 1, 2, 3));
    }

    @Test
    void nothingIsDrawnThatNobodySeesUntilItIsSeen() {
        interact(
                () -> {
                    charts.shownProperty().set(false);
                    forget();
                    run.runTo(open(Clock.VIRTUAL, HOUR), folder, SECOND / 2);
                });
        assertThat(frames).hasSize(5).allMatch(List::isEmpty);
        interact(() -> charts.shownProperty().set(true));
        assertThat(drawn()).containsExactly(0, 1, 2, 3);
    }

    private Pipeline open(Clock clock, Duration until) {
        Pipeline example =
                ((Reading.Opened) Examples.open(Examples.QUICK_START).orElseThrow()).pipeline();
        editor.open(
                example.withSettings(
                        example.settings().withClock(clock).withUntil(Optional.of(until))));
        return editor.pipeline();
    }

    /// Frames until this comes true.
    private void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> {
                    interact(run::tick);
                    return condition.call();
                });
    }

    private List<List<Integer>> drawings() {
        return frames.stream().filter(frame -> !frame.isEmpty()).toList();
    }

    private void forget() {
        frames.clear();
        drawn();
    }

    /// The charts that were given lines since the last call, even if they are equal to those before.
    private List<Integer> drawn() {
        List<List<Line>> now =
                charts.lookupAll(".chart-pane").stream()
                        .map(pane -> ((ChartPane) pane).lines())
                        .toList();
        List<Integer> fresh =
                IntStream.range(0, now.size())
                        .filter(i -> !before.contains(now.get(i)))
                        .boxed()
                        .toList();
        before.clear();
        before.addAll(now);
        return fresh;
    }

    private static final class Unsaved implements Saving {
        @Override
        public void text(String name, String text) {
            throw new AssertionError(name);
        }

        @Override
        public void picture(String name, WritableImage image) {
            throw new AssertionError(name);
        }
    }
}
