package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files that are held over a window and let go. A drag itself needs a desktop: the toolkit without one has no dragboard,
/// and a test that makes it try breaks the clipboard of those after it.
class FileDropTest extends ApplicationTest {
    private static final File ONE = new File("a b.sluice.json");
    private static final File TWO = new File("c.sluice.json");

    private final List<Path> opened = new ArrayList<>();
    private final Region source = new Region();

    @SuppressWarnings("NullAway.Init")
    private DropHint hint;

    private int clicks;

    @Override
    public void start(Stage stage) {
        hint = new DropHint();
        Scene scene = new Scene(new StackPane(source, hint), 300, 200);
        source.setOnMouseClicked(_ -> clicks++);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theHintNamesWhatIsHeldUntilItIsHidden() {
        interact(() -> hint.show(List.of(ONE)));
        assertThat(words()).isEqualTo("Drop to open “a b.sluice.json”");
        interact(() -> hint.show(List.of(ONE, TWO)));
        assertThat(words()).isEqualTo("Drop to open 2 files");
        interact(() -> hint.hide());
        assertThat(words()).isEmpty();
    }

    @Test
    void allFilesThatAreLetGoAreOpened() {
        interact(() -> FileDrop.open(List.of(ONE, TWO), opened::add));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(opened).containsExactly(ONE.toPath(), TWO.toPath());
    }

    @Test
    void whatIsUnderTheHintStillGetsTheMouse() {
        interact(() -> hint.show(List.of(ONE)));
        clickOn(source);
        assertThat(clicks).isEqualTo(1);
    }

    private String words() {
        return hint.isVisible() ? ((Label) hint.getChildren().getFirst()).getText() : "";
    }
}
