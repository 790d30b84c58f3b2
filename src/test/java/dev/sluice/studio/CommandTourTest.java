package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.studio.command.Command;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

import java.util.Optional;
import java.util.Set;

/// Finds commands by name and keys by page, with no display.
class CommandTourTest extends ApplicationTest {
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
    void aCommandIsFoundByAFewLettersAndRunByEnterOrAClick() {
        interact(() -> window.studio().editor().select(Set.of()));
        openPalette();
        write("selall");

        ListView<Command> found = lookup("#commands").queryListView();
        assertThat(found.getItems().getFirst().id()).isEqualTo("edit.select.all");
        type(KeyCode.ENTER);
        assertThat(window.studio().editor().selectionProperty().get())
                .hasSameSizeAs(window.studio().editor().pipeline().nodes());
        assertThat(Window.getWindows()).hasSize(1);

        openPalette();
        write("select none");
        clickOn("#commands .list-cell");
        assertThat(window.studio().editor().selectionProperty().get()).isEmpty();
        assertThat(Window.getWindows()).hasSize(1);
    }

    private void openPalette() {
        press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P)
                .release(KeyCode.P, KeyCode.SHIFT, KeyCode.SHORTCUT);
    }

    @Test
    void aQuestionMarkOnTheCanvasShowsTheShortcutsAndInAFieldIsText() {
        clickOn("#palette-search").write("?");
        assertThat(lookup("#shortcuts-page").tryQuery()).isEmpty();
        interact(() -> lookup("#canvas").query().requestFocus());
        write("?");
        assertThat(lookup("#shortcuts-page .keys").queryAll()).hasSizeGreaterThan(30);
        type(KeyCode.ESCAPE);
    }

    @Test
    void theShortcutsPageIsFilteredAndEscClosesIt() {
        type(KeyCode.F1);
        clickOn("#shortcut-search").write("Undo");

        assertThat(lookup("#shortcuts-page .keys").queryAll()).hasSize(1);
        type(KeyCode.ESCAPE);
        assertThat(lookup("#shortcuts-page").tryQuery()).isEmpty();
    }
}
