package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;

class YieldingTest {
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final Yielding panel = new Yielding(shown);

    @Test
    void itLeavesWhereRoomIsScarceAndComesBack() {
        panel.scarce(true);
        assertThat(shown.get()).isFalse();
        assertThat(panel.wanted()).isTrue();

        panel.scarce(false);
        assertThat(shown.get()).isTrue();
    }

    @Test
    void whatSomebodyHidDoesNotComeBackAndWhatSomebodyShowedStays() {
        shown.set(false);
        panel.scarce(true);
        panel.scarce(false);
        assertThat(shown.get()).isFalse();

        panel.scarce(true);
        shown.set(true);
        assertThat(shown.get()).isTrue();
        shown.set(false);
        panel.scarce(false);
        assertThat(shown.get()).isFalse();
        assertThat(panel.wanted()).isFalse();
    }

    @Test
    void whatIsWantedWithoutRoomComesLater() {
        panel.scarce(true);
        panel.want(false);
        panel.want(true);
        assertThat(shown.get()).isFalse();

        panel.scarce(false);
        assertThat(shown.get()).isTrue();
    }
}
