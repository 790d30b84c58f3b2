package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Edits;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Theme;

import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// Reads code in the whole window, with no display.
class CodeTourTest extends ApplicationTest {
    private static final int PATIENCE_SECONDS = 60;

    @SuppressWarnings("NullAway.Init")
    private StudioWindow window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Override
    public void start(Stage primary) {
        stage = primary;
        window = StudioWindow.open(primary, Optional.empty(), new Silent());
    }

    @AfterEach
    void close() {
        interact(() -> window.studio().run().clear());
    }

    @Test
    void nothingIsWrittenUntilSomebodyLooks() {
        assertThat(window.studio().code().codeProperty().get()).isEmpty();

        read();
        assertThat(text().isFocused()).isTrue();
        assertThat(text().getText()).contains("readings");

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT3);
        assertThat(window.studio().code().watchedProperty().get()).isFalse();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT4);
        assertThat(window.studio().code().watchedProperty().get()).isTrue();
    }

    @Test
    void nodesAndLinesLeadToEachOther() {
        read();
        interact(() -> window.studio().editor().select(Set.of("readings")));
        assertThat(marked()).isNotEmpty().allMatch(line -> line.contains("readings"));

        int line = lineOf("// enrich");
        interact(
                () -> {
                    text().showParagraphAtTop(line);
                    text().layout();
                });
        Bounds place =
                WaitForAsyncUtils.waitForAsyncFx(
                        5_000, () -> text().getParagraphBoundsOnScreen(line).orElseThrow());
        clickOn(place.getMinX() + 150, place.getCenterY());
        assertThat(window.studio().editor().selectionProperty().get()).containsExactly("enrich");
    }

    @Test
    void theCodeFollowsTheInspector() {
        read();
        interact(
                () ->
                        window.studio()
                                .editor()
                                .apply(
                                        new Edits.SetParam(
                                                "readings", "capacity", Optional.of(77L))));
        await(() -> text().getText().contains("77"));

        interact(() -> window.studio().editor().undo());
        await(() -> !text().getText().contains("77"));
    }

    @Test
    void aThemeColoursTheCode() {
        read();
        for (Theme theme : Theme.values()) {
            interact(() -> window.studio().theme().set(theme));

            assertThat(lookup("#code-text .keyword").<Text>query().getFill())
                    .isEqualTo(theme.roles().get(Role.CODE_KEYWORD));
            assertThat(lookup("#code-text .keyword").<Text>query().getFont().getFamily())
                    .isEqualTo("JetBrains Mono");
        }
    }

    @Test
    void aSmallWindowHasRoomForCodeAndCanvas() {
        interact(
                () -> {
                    stage.setWidth(1_000);
                    stage.setHeight(700);
                });
        read();
        interact(() -> window.studio().editor().select(Set.of("readings")));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(text().getHeight()).isGreaterThan(150);
        assertThat(lookup("#canvas").query().getLayoutBounds().getHeight()).isGreaterThan(200);
        Bounds export =
                lookup("#code-export")
                        .query()
                        .localToScene(lookup("#code-export").query().getLayoutBounds());
        Bounds dock =
                lookup("#dock").query().localToScene(lookup("#dock").query().getLayoutBounds());
        assertThat(dock.contains(export)).isTrue();
    }

    private void read() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT4);
        await(() -> text().getLength() > 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private CodeArea text() {
        return lookup("#code-text").queryAs(CodeArea.class);
    }

    private int lineOf(String words) {
        return IntStream.range(0, text().getParagraphs().size())
                .filter(line -> text().getParagraph(line).getText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private java.util.List<String> marked() {
        return text().getParagraphs().stream()
                .filter(paragraph -> paragraph.getParagraphStyle().contains("selected-node"))
                .map(paragraph -> paragraph.getText())
                .toList();
    }

    private void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("not within " + PATIENCE_SECONDS + " s", late);
        }
    }
}
