package dev.sluice.studio.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Settings.Clock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.OptionalLong;

/// The run is in virtual time and by hand, so it stands wherever it was brought to.
class TimeCursorTest {
    private static final long SECOND = 1_000_000_000L;

    private final RunModel run = new RunModel(Catalog.standard());
    private final TimeCursor cursor = new TimeCursor(run);

    @BeforeEach
    void runTwoSeconds() {
        Pipeline quickStart = quickStart();
        run.runTo(
                quickStart.withSettings(quickStart.settings().withClock(Clock.VIRTUAL)),
                Path.of(""),
                2 * SECOND);
    }

    @AfterEach
    void end() {
        run.clear();
    }

    @Test
    void hoveringWhileItRunsMarksButShowsThePresent() {
        cursor.hover(SECOND);

        assertThat(cursor.markedProperty().get()).hasValue(SECOND);
        assertThat(cursor.pastProperty().get()).isEmpty();
    }

    @Test
    void aPinnedMomentIsShownAndHoveringThenScrubs() {
        cursor.pin(SECOND);
        assertThat(cursor.pastProperty().get()).hasValue(SECOND);
        cursor.hover(SECOND / 2);
        assertThat(cursor.pastProperty().get()).hasValue(SECOND / 2);
        cursor.leave();
        assertThat(cursor.pastProperty().get()).hasValue(SECOND);
        cursor.release();
        assertThat(cursor.pastProperty().get()).isEmpty();
    }

    @Test
    void stepsGoBackFromThePresentAndForwardIntoItAgain() {
        cursor.step(-SECOND / 10);
        assertThat(cursor.pinnedProperty().get()).hasValue(2 * SECOND - SECOND / 10);
        cursor.step(-5 * SECOND);
        assertThat(cursor.pinnedProperty().get()).hasValue(0);
        cursor.step(3 * SECOND);
        assertThat(cursor.pinnedProperty().get()).isEmpty();
    }

    @Test
    void aNewRunStartsInThePresent() {
        cursor.pin(SECOND);
        run.clear();

        assertThat(cursor.markedProperty().get()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void theRecordingKnowsWhatTheRunWasLike() {
        assertThat(run.recording().at(SECOND).orElseThrow().time()).isEqualTo(SECOND);
        assertThat(run.recording().events(SECOND, SECOND + SECOND / 10)).isNotEmpty();
    }

    private static Pipeline quickStart() {
        return ((Reading.Opened) Examples.open(Examples.QUICK_START).orElseThrow()).pipeline();
    }
}
