package dev.sluice.plan;

import static dev.sluice.plan.Drawn.chain;
import static dev.sluice.plan.Drawn.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings;
import dev.sluice.runtime.LiveClock;
import dev.sluice.runtime.LiveRuntime;
import dev.sluice.runtime.Task;
import dev.sluice.runtime.TaskState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Live tasks that wait for ever are told from those that are late.
@Timeout(60)
class StandstillTest {
    private final AtomicLong wall = new AtomicLong();

    private boolean standsStill(Pipeline pipeline) {
        RunSettings settings = RunSettings.of(Settings.DEFAULT).withClock(Settings.Clock.LIVE);
        Trace trace = new Trace(settings, new Output(settings.output()));
        Parts parts =
                new Opening(new Circuit(pipeline, Catalog.standard()), settings, trace, new Ends())
                        .parts();
        try (LiveRuntime runtime = new LiveRuntime(new LiveClock(wall::get))) {
            Task main = runtime.main(parts.main().name(), parts.main().body());
            while (main.state() != TaskState.PENDING) {
                Thread.onSpinWait();
            }
            wall.addAndGet(Duration.ofHours(2).toNanos());
            Standstill standstill = new Standstill(parts);
            standstill.look(List.of(main));
            return standstill.look(List.of(main));
        }
    }

    @Test
    void aTaskIsLateWhoseTimerIsDueAndWhoseThreadHasNotComeToRun() {
        assertThat(
                        standsStill(
                                chain(
                                        node("slow", "unfold", "count", 1L, "takes", "1h"),
                                        node("all", "collect"))))
                .isFalse();
    }

    @Test
    void aTaskWithoutATimerThatNobodyWakesStandsStill() {
        assertThat(standsStill(chain(node("nothing", "pending"), node("all", "collect")))).isTrue();
    }
}
