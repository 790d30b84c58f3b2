package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Pipeline;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

import java.util.Optional;

class SpeedSliderTest extends ApplicationTest {
    @SuppressWarnings("NullAway.Init")
    private StudioWindow window;

    @Override
    public void start(Stage stage) {
        window = StudioWindow.open(stage, Optional.empty(), new Answers());
    }

    @Test
    void itGoesFromAHundredthToAHundredAndToAsFastAsItGoes() {
        set(-2);
        assertThat(speed()).isEqualTo(0.01);
        assertThat(words()).isEqualTo("0.01×");
        set(2);
        assertThat(speed()).isEqualTo(100);
        assertThat(words()).isEqualTo("100×");
        set(2.2);
        assertThat(speed()).isInfinite();
        assertThat(words()).isEqualTo("max");
        clickOn("#speed-value");
        assertThat(speed()).isEqualTo(1);
        assertThat(words()).isEqualTo("1×");
    }

    @Test
    void aDocumentHasItsOwn() {
        Pipeline empty = Pipeline.EMPTY;
        interact(
                () ->
                        window.studio()
                                .editor()
                                .open(empty.withSettings(empty.settings().withSpeed(0.25))));
        assertThat(speed()).isEqualTo(0.25);
        assertThat(words()).isEqualTo("0.25×");
    }

    private void set(double power) {
        interact(() -> slider().setValue(power));
    }

    private Slider slider() {
        return lookup("#speed").query();
    }

    private double speed() {
        return window.studio().run().speedProperty().get();
    }

    private String words() {
        return lookup("#speed-value").<Label>query().getText();
    }
}
