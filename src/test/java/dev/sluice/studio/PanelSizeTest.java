package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PanelSizeTest {
    private final PanelSize width = new PanelSize(0.2, 150, 250);

    @Test
    void aPanelThatNobodyDraggedGoesWithTheRoom() {
        assertThat(width.of(1000)).isEqualTo(0.2);
        assertThat(width.of(500)).isEqualTo(0.3);
        assertThat(width.of(2500)).isEqualTo(0.1);
        width.measure(251);

        assertThat(width.chosen()).isZero();
    }

    @Test
    void whatItsUserMadeItStaysButNeverTakesMoreThanHalf() {
        assertThat(width.of(1000)).isEqualTo(0.2);
        width.measure(320);

        assertThat(width.chosen()).isEqualTo(320);
        assertThat(width.of(1000)).isEqualTo(0.32);
        assertThat(width.of(400)).isEqualTo(0.5);
        width.choose(0);
        assertThat(width.of(1000)).isEqualTo(0.2);
        width.choose(5);
        assertThat(width.chosen()).as("never too narrow to be found again").isEqualTo(60);
    }

    @Test
    void whatIsNotLaidOutTellsNothing() {
        width.measure(320);
        assertThat(width.chosen()).as("before it has its place").isZero();
        assertThat(width.of(1000)).isEqualTo(0.2);
        width.choose(300);
        assertThat(width.of(1000)).isEqualTo(0.3);
        width.measure(0);
        assertThat(width.chosen()).as("while it is hidden").isEqualTo(300);
    }
}
