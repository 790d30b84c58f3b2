package dev.sluice.studio.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.studio.theme.Theme;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// What is said of mistakes and failures, and that it can be passed on.
class FxDialogsTest extends ApplicationTest {
    @SuppressWarnings("NullAway.Init")
    private FxDialogs dialogs;

    @Override
    public void start(Stage stage) {
        Scene scene = new Scene(new Region(), 700, 500);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
        dialogs = new FxDialogs(stage);
    }

    @Test
    void aFailureIsASentenceAndItsDetailsAreCopied() {
        ask(() -> dialogs.failed("Something went wrong.", "Exception at Place.java:7"));

        assertThat(lookup(".dialog-pane .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Something went wrong.");
        clickOn(lookup(".dialog-pane .button").nth(0).<Node>query());
        assertThat(clipboard()).isEqualTo("Something went wrong.\n\nException at Place.java:7");
        assertThat(lookup(".dialog-pane").tryQuery()).as("still there").isPresent();
        type(KeyCode.ESCAPE);
        assertThat(lookup(".dialog-pane").tryQuery()).isEmpty();
    }

    @Test
    void aMistakeIsTextThatIsSelectedOrCopiedWithItsTitle() {
        ask(() -> dialogs.tell("By Enter too", "it is closed"));
        type(KeyCode.ENTER);
        assertThat(lookup(".dialog-pane").tryQuery()).isEmpty();
        ask(() -> dialogs.sorry("It cannot be opened", "Line 3: no {0} here"));

        assertThat(lookup(".dialog-pane .text-area").<TextArea>query())
                .matches(area -> !area.isEditable())
                .matches(area -> area.getText().equals("Line 3: no {0} here"));
        clickOn(lookup(".dialog-pane .button").nth(0).<Node>query());
        assertThat(clipboard()).isEqualTo("It cannot be opened\n\nLine 3: no {0} here");
        clickOn("Close");
        assertThat(lookup(".dialog-pane").tryQuery()).isEmpty();
    }

    private static void ask(Runnable dialog) {
        Platform.runLater(dialog);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String clipboard() {
        String[] text = new String[1];
        interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }
}
