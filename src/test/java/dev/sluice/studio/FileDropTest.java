package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
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
import java.util.Map;

/// Files that are held over a window, taken away again, and let go.
class FileDropTest extends ApplicationTest {
    private static final File ONE = new File("a b.sluice.json");
    private static final File TWO = new File("c.sluice.json");

    private final List<Path> opened = new ArrayList<>();
    private final List<String> held = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final Region source = new Region();

    @SuppressWarnings("NullAway.Init")
    private DropHint hint;

    private int clicks;

    @Override
    public void start(Stage stage) {
        hint = new DropHint();
        Scene scene = new Scene(new StackPane(source, hint), 300, 200);
        FileDrop.on(scene, hint, opened::add);
        source.setOnMouseClicked(_ -> clicks++);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theHintNamesWhatIsHeldUntilItIsTakenAwayOrLetGo() {
        drag(List.of(ONE), DragEvent.DRAG_EXITED);
        drag(List.of(ONE), DragEvent.DRAG_DROPPED);
        drag(List.of(ONE, TWO), DragEvent.DRAG_DROPPED);
        assertThat(held)
                .containsExactly(
                        "Drop to open “a b.sluice.json”",
                        "Drop to open “a b.sluice.json”",
                        "Drop to open 2 files");
        assertThat(left).as("the words that are left").containsExactly("", "", "");
        assertThat(opened).containsExactly(ONE.toPath(), ONE.toPath(), TWO.toPath());
    }

    @Test
    void whatIsUnderTheHintStillGetsTheMouse() {
        interact(() -> hint.show(List.of(ONE)));
        clickOn(source);
        assertThat(clicks).isEqualTo(1);
    }

    /// Without a desktop there is nothing to drag files from, and the toolkit has a dragboard only while something is
    /// dragged: the window is given one of its own. That it would be accepted cannot be asked there.
    private void drag(List<File> files, EventType<DragEvent> end) {
        source.setOnDragDetected(
                detected -> {
                    Dragboard board = source.startDragAndDrop(TransferMode.COPY);
                    board.setContent(Map.of(DataFormat.FILES, files));
                    hint.show(files);
                    held.add(words());
                    source.fireEvent(
                            new DragEvent(
                                    end,
                                    board,
                                    0,
                                    0,
                                    0,
                                    0,
                                    TransferMode.COPY,
                                    source,
                                    source,
                                    null));
                    left.add(words());
                    board.clear();
                    detected.consume();
                });
        drag(source, MouseButton.PRIMARY).moveBy(30, 0).drop();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String words() {
        return hint.isVisible() ? ((Label) hint.getChildren().getFirst()).getText() : "";
    }
}
