package dev.sluice.studio.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.theme.Theme;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

class CodePaneTest extends ApplicationTest {
    private static final Pipeline LONG =
            Pipeline.EMPTY.withNodes(
                    IntStream.range(0, 40)
                            .mapToObj(number -> Node.of("n" + number, "map", 0, 0))
                            .toList());

    private final EditorModel editor = new EditorModel();
    private final CodeModel model =
            new CodeModel(
                    editor, List.of(Listing.RUST, Listing.DRAWING), Runnable::run, Runnable::run);
    private final List<Language> exported = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private CodeText text;

    @Override
    public void start(Stage stage) {
        CodePane pane = new CodePane(model, editor, Catalog.standard(), exported::add);
        TextField next = new TextField();
        next.setId("next");
        VBox.setVgrow(pane, Priority.ALWAYS);
        Scene scene = new Scene(new VBox(pane, next), 700, 300);
        Theme.DARK.apply(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        text = (CodeText) scene.lookup("#code-text");
    }

    @BeforeEach
    void open() {
        interact(
                () -> {
                    editor.open(LONG);
                    model.watchedProperty().set(true);
                });
    }

    @Test
    void aSelectedNodesLinesAreMarkedAndScrolledTo() {
        interact(() -> editor.select(Set.of("n30")));

        assertThat(marked()).containsExactly(line("// n30"), line("let n30"));
        assertThat(seen()).contains(line("// n30"), line("let n30"));

        interact(() -> editor.select(Set.of("n30", "n2")));
        assertThat(marked())
                .containsExactly(line("// n2"), line("let n2"), line("// n30"), line("let n30"));
        assertThat(seen()).contains(line("// n2"));

        interact(() -> editor.select(Set.of()));
        assertThat(marked()).isEmpty();
    }

    @Test
    void aClickOnALineSelectsItsNodeAndScrollsNowhere() {
        interact(() -> editor.select(Set.of("n20")));
        int top = seen().getFirst();
        clickOn(place("let n21"));

        assertThat(editor.selectionProperty().get()).containsExactly("n21");
        assertThat(marked()).containsExactly(line("// n21"), line("let n21"));
        assertThat(seen().getFirst()).isEqualTo(top);

        clickWithControl(place("let n20"));
        assertThat(editor.selectionProperty().get()).containsExactlyInAnyOrder("n20", "n21");
    }

    @Test
    void aClickScrollsNotEvenToABeginningThatIsOutOfSight() {
        interact(() -> text.showParagraphAtTop(line("let n12")));
        assertThat(seen().getFirst()).isEqualTo(line("let n12"));
        clickOn(place("let n12"));

        assertThat(marked()).containsExactly(line("// n12"), line("let n12"));
        assertThat(seen().getFirst()).isEqualTo(line("let n12"));
    }

    @Test
    void aClickOnALineOfNoNodeLeavesTheSelection() {
        interact(() -> editor.select(Set.of("n0")));
        clickOn(place("fn main() {"));

        assertThat(editor.selectionProperty().get()).containsExactly("n0");
    }

    @Test
    void theKeyboardReachesLinesAndLeavesThem() {
        interact(() -> text.requestFocus());
        push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(editor.selectionProperty().get()).containsExactly("n0");

        push(KeyCode.CONTROL, KeyCode.LEFT).push(KeyCode.CONTROL, KeyCode.HOME);
        push(KeyCode.CONTROL, KeyCode.LEFT);
        assertThat(text.getCaretPosition()).isZero();
        push(KeyCode.CONTROL, KeyCode.END).push(KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(text.getCaretPosition()).isEqualTo(text.getLength());

        write("x").push(KeyCode.DELETE);
        assertThat(text.getText()).endsWith("}\n");
        push(KeyCode.TAB);
        assertThat(lookup("#next").query().isFocused()).isTrue();
    }

    @Test
    void anEditLeavesCaretSelectionAndScrollPlaceAtTheirLines() {
        interact(
                () -> {
                    editor.select(Set.of("n25"));
                    int start = text.getAbsolutePosition(line("let n25"), 4);
                    text.selectRange(start, start + "let n25".length());
                });
        String top = text.getParagraph(seen().getFirst()).getText();
        interact(() -> editor.apply(new Edits.Remove(Set.of("n3", "n4"))));

        assertThat(text.getSelectedText()).isEqualTo("let n25");
        assertThat(text.getParagraph(seen().getFirst()).getText()).isEqualTo(top);
        assertThat(marked()).containsExactly(line("// n25"), line("let n25"));

        interact(() -> editor.undo());
        assertThat(text.getSelectedText()).isEqualTo("let n25");
        assertThat(text.getParagraph(seen().getFirst()).getText()).isEqualTo(top);

        interact(() -> editor.apply(new Edits.SetParam("n25", "by", Optional.of("2"))));
        assertThat(text.getText()).contains("let n25 = \"{by=2}\"");
        assertThat(text.getParagraph(seen().getFirst()).getText()).isEqualTo(top);
    }

    @Test
    void aLongerDocumentIsReadFromItsTop() {
        interact(() -> editor.open(LONG.withNodes(LONG.nodes().subList(0, 2))));
        assertThat(seen().getFirst()).isZero();
        interact(() -> editor.open(LONG));

        assertThat(seen().getFirst()).isZero();
    }

    @Test
    void tokensAreColoured() {
        interact(() -> editor.select(Set.of("n0")));

        int let = text.getText().indexOf("let n0");
        assertThat(text.getStyleOfChar(let)).containsExactly("keyword");
        assertThat(text.getStyleOfChar(let + 4)).isEmpty();
        assertThat(text.getStyleOfChar(text.getText().indexOf("\"{"))).containsExactly("string");
        assertThat(text.getStyleOfChar(text.getText().indexOf("// n7"))).containsExactly("comment");
    }

    @Test
    void filesAndLanguagesAreChosen() {
        interact(() -> editor.select(Set.of("n30")));
        clickOn("#code-file-cargo-toml");
        assertThat(seen().getFirst()).isZero();
        assertThat(text.getText()).startsWith("[package]");
        interact(() -> editor.apply(new Edits.Remove(Set.of("n1"))));
        assertThat(text.getText()).startsWith("[package]");
        clickOn("#code-file-main-rs");
        assertThat(seen()).contains(line("// n30"));
        clickOn("#code-virtual-time");
        assertThat(text.getText()).startsWith("// paused clock");

        clickOn("#code-language-dot");
        assertThat(text.getText()).startsWith("digraph");
        assertThat(lookup("#code-file").query().isVisible()).isFalse();
        clickOn("#code-export");
        assertThat(exported).containsExactly(Listing.DRAWING);
    }

    @Test
    void whatCannotBeWrittenIsExplainedAndLeadsToItsNode() {
        interact(() -> editor.apply(Edits.add(Node.of("odd", "refused", 0, 0))));

        assertThat(lookup("#code-refusal").query().isVisible()).isTrue();
        assertThat(text.getParent().isVisible()).isFalse();
        clickOn("“odd” cannot be written.");
        assertThat(editor.selectionProperty().get()).containsExactly("odd");
        assertThat(lookup("#code-copy").query().isDisabled()).isTrue();

        interact(
                () -> {
                    editor.select(Set.of());
                    lookup("#code-refusal .problem").query().requestFocus();
                });
        push(KeyCode.ENTER);
        assertThat(editor.selectionProperty().get()).containsExactly("odd");

        interact(() -> editor.undo());
        assertThat(lookup("#code-refusal").query().isVisible()).isFalse();
        assertThat(text.getText()).contains("let n39");
    }

    @Test
    void anEmptyPipelineGetsAHint() {
        interact(() -> editor.open(Pipeline.EMPTY));

        assertThat(lookup("#code-hint").query().isVisible()).isTrue();
        assertThat(lookup("#code-hint").<Label>query().getText()).contains("once there are nodes");
        assertThat(text.getParent().isVisible()).isFalse();
    }

    @Test
    void theFileIsCopiedAndSoIsASelection() {
        clickOn("#code-copy");
        assertThat(clipboard()).isEqualTo(text.getText());

        interact(
                () -> {
                    text.requestFocus();
                    text.selectRange(0, 7);
                });
        push(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).isEqualTo("fn main");
    }

    @Test
    void aHiddenPanelDoesNothing() {
        interact(
                () -> {
                    model.watchedProperty().set(false);
                    editor.select(Set.of("n20"));
                    editor.apply(new Edits.Remove(Set.of("n3")));
                });
        assertThat(marked()).isEmpty();
        assertThat(text.getText()).contains("let n3 ");

        interact(() -> model.watchedProperty().set(true));
        assertThat(text.getText()).doesNotContain("let n3 ");
        assertThat(marked()).containsExactly(line("// n20"), line("let n20"));
        assertThat(seen()).contains(line("// n20"));
    }

    @Test
    void theTextIsSpoken() {
        assertThat(text.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .isEqualTo(text.getText());
        assertThat(text.getAccessibleText()).contains("main.rs");
        assertThat(text.queryAccessibleAttribute(AccessibleAttribute.EDITABLE)).isEqualTo(false);
        assertThat(lookup("#code-copy").query().getAccessibleText()).contains("Copy");
    }

    private int line(String words) {
        List<String> lines =
                text.getParagraphs().stream()
                        .map(paragraph -> paragraph.getText().strip())
                        .toList();
        return IntStream.range(0, lines.size())
                .filter(line -> (lines.get(line) + " ").startsWith(words + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line “" + words + "”"));
    }

    private List<Integer> marked() {
        return IntStream.range(0, text.getParagraphs().size())
                .filter(
                        line ->
                                text.getParagraph(line)
                                        .getParagraphStyle()
                                        .contains("selected-node"))
                .boxed()
                .toList();
    }

    private List<Integer> seen() {
        WaitForAsyncUtils.waitForFxEvents();
        return IntStream.rangeClosed(
                        text.firstVisibleParToAllParIndex(), text.lastVisibleParToAllParIndex())
                .boxed()
                .toList();
    }

    private Point2D place(String words) {
        WaitForAsyncUtils.waitForFxEvents();
        Bounds bounds = text.getParagraphBoundsOnScreen(line(words)).orElseThrow();
        return new Point2D(bounds.getMinX() + 120, bounds.getCenterY());
    }

    /// The headless robot does not tell keys with clicks.
    private void clickWithControl(Point2D screen) {
        Point2D there = text.localToScene(text.screenToLocal(screen));
        interact(
                () ->
                        text.fireEvent(
                                new MouseEvent(
                                        MouseEvent.MOUSE_CLICKED,
                                        there.getX(),
                                        there.getY(),
                                        screen.getX(),
                                        screen.getY(),
                                        MouseButton.PRIMARY,
                                        1,
                                        false,
                                        true,
                                        false,
                                        true,
                                        false,
                                        false,
                                        false,
                                        false,
                                        false,
                                        true,
                                        null)));
    }

    private String clipboard() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Clipboard.getSystemClipboard().getString());
    }
}
