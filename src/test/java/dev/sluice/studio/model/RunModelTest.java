package dev.sluice.studio.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.pipeline.Wire;
import dev.sluice.plan.Until;
import dev.sluice.studio.model.RunModel.Phase;
import dev.sluice.telemetry.Sample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/// The commands of the run bar, without a window; a tick is a frame.
@Timeout(20)
class RunModelTest {
    private static final long SECOND = 1_000_000_000L;

    private final RunModel run = new RunModel(Catalog.standard(), Runnable::run);

    private static Pipeline quickStart() {
        Pipeline open =
                ((Reading.Opened) Examples.open(Examples.QUICK_START).orElseThrow()).pipeline();
        return open.withSettings(open.settings().withClock(Clock.VIRTUAL));
    }

    @AfterEach
    void end() {
        run.clear();
    }

    /// A frame; the time limit of a test interrupts it.
    private void tick() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        run.tick();
    }

    private Sample untilPaused() throws InterruptedException {
        do {
            tick();
            Thread.onSpinWait();
        } while (run.phaseProperty().get() == Phase.RUNNING);
        tick();
        return run.sampleProperty().get().orElseThrow();
    }

    @Test
    void aRunThatWasNotStartedIsSteppedFromItsFirstPoll() {
        run.startPaused(quickStart(), Path.of(""));
        run.step();
        run.step();

        assertThat(run.polls().since(0))
                .extracting(poll -> poll.task())
                .containsExactly("main", "kitchen");
    }

    @Test
    void aVeryLargeDocumentIsLookedAtInEverySecondFrame() {
        assertThat(looksInSixFrames(998)).isEqualTo(6);
        assertThat(looksInSixFrames(1_000)).isEqualTo(3);
        assertThat(looksInSixFrames(4_000)).isEqualTo(2);
    }

    @Test
    void aVeryLargeDocumentIsLookedAtFromAnotherThreadAndShownInTheNextFrame() {
        Queue<Runnable> away = new ArrayDeque<>();
        RunModel model = new RunModel(Catalog.standard(), away::add);
        model.startPaused(large("iter", 1_000), Path.of(""));
        model.frame();
        model.frame();
        assertThat(model.sampleProperty().get()).isEmpty();

        away.remove().run();
        assertThat(model.sampleProperty().get()).isEmpty();
        model.frame();
        assertThat(model.sampleProperty().get()).isPresent();
        model.clear();
    }

    @Test
    void whatAnotherThreadSawOfAPauseDoesNotEndTheGoingOnAfterIt() {
        Queue<Runnable> away = new ArrayDeque<>();
        RunModel model = new RunModel(Catalog.standard(), away::add);
        model.start(large("interval", 1_000), Path.of(""));
        model.frame();
        model.pause();
        away.remove().run();
        model.resume();
        model.frame();

        assertThat(model.sampleProperty().get()).isPresent();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.RUNNING);
        model.clear();
    }

    private int looksInSixFrames(int nodes) {
        run.startPaused(large("iter", nodes), Path.of(""));
        AtomicInteger looks = new AtomicInteger();
        run.watch((_, _) -> looks.incrementAndGet());
        for (int i = 0; i < 6; i++) {
            run.frame();
        }
        return looks.get();
    }

    private static Pipeline large(String source, int nodes) {
        List<Node> all = new ArrayList<>();
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < nodes / 2; i++) {
            all.add(Node.of("from" + i, source, 0, 0));
            all.add(Node.of("to" + i, "count", 0, 0));
            wires.add(Wire.of("from" + i, "out", "to" + i, "in"));
        }
        Pipeline large = Pipeline.EMPTY.withNodes(all).withWires(wires);
        return large.withSettings(large.settings().withClock(Clock.VIRTUAL));
    }

    @Test
    void steppingAnItemPausesWhenASinkGotIt() throws InterruptedException {
        run.startPaused(quickStart(), Path.of(""));
        for (int items = 1; items <= 3; items++) {
            run.stepItem();
            assertThat(RunModel.handed(untilPaused())).isEqualTo(items);
            assertThat(run.phaseProperty().get()).isEqualTo(Phase.PAUSED);
        }
    }

    @Test
    void aRunAsFastAsItGoesStillHasItsWholeRecording() throws InterruptedException {
        run.speedProperty().set(Double.POSITIVE_INFINITY);
        run.startPaused(quickStart(), Path.of(""));
        run.goOnUntil(new Until.Time(10 * SECOND));

        assertThat(untilPaused().time()).isEqualTo(10 * SECOND);
        assertThat(run.recording().samples())
                .extracting(Sample::time)
                .contains(SECOND, 5 * SECOND, 9 * SECOND + SECOND / 2);
    }

    @Test
    void goingOnAfterAPauseForgetsWhatItWasFor() throws InterruptedException {
        run.startPaused(quickStart(), Path.of(""));
        run.goOnUntil(new Until.Items(Long.MAX_VALUE));
        run.pause();
        run.goOnUntil(new Until.Time(SECOND / 10));
        assertThat(untilPaused().time()).isEqualTo(SECOND / 10);

        run.goOnUntil(new Until.Time(SECOND / 5));
        run.pause();
        run.resume();
        do {
            tick();
        } while (run.sampleProperty().get().orElseThrow().time() <= SECOND / 5);
        assertThat(run.phaseProperty().get()).isEqualTo(Phase.RUNNING);
    }
}
