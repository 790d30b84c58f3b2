package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Takes a lesson by mouse, with no display.
class LessonTourTest extends ApplicationTest {
    @SuppressWarnings("NullAway.Init")
    private StudioWindow window;

    @Override
    public void start(Stage stage) {
        window = StudioWindow.open(stage, Optional.empty(), new Answers());
    }

    @AfterEach
    void close() {
        interact(() -> window.studio().run().clear());
    }

    @Test
    void aLessonAsksThenWatchesTheRunAndKnowsWhenItIsDone() throws TimeoutException {
        clickOn("Lessons");
        clickOn(
                lookup(".menu-item .label")
                        .<Label>match(label -> label.getText().endsWith("The last sender"))
                        .queryLabeled());
        assertThat(window.studio().editor().pipeline().node("monitor")).isPresent();

        assertThat(window.studio().editor().pipeline().notes())
                .as("they tell the answer")
                .isEmpty();
        clickOn("It ends");
        assertThat(said()).contains("It is another one.").contains("still holds a Sender");
        clickOn("#lesson-next");
        assertThat(said()).doesNotContain("Done.");
        interact(() -> window.studio().run().speedProperty().set(Double.POSITIVE_INFINITY));
        interact(() -> window.actions().runOrPause());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> said().contains("Done."));
        clickOn("#lesson-next").clickOn("#lesson-hint");
        assertThat(said()).contains("take the tick off");
        clickOn("#lesson-close");
        assertThat(lookup("#lesson-card").tryQuery()).isEmpty();
    }

    private String said() {
        StringBuilder said = new StringBuilder();
        lookup("#lesson-card .label")
                .queryAllAs(Label.class)
                .forEach(label -> said.append(label.getText()).append('\n'));
        return said.toString();
    }
}
