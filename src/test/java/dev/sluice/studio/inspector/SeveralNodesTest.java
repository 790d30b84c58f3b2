package dev.sluice.studio.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Moments;
import dev.sluice.studio.model.ProblemsModel;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.model.TimeCursor;
import dev.sluice.studio.theme.Theme;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Set;

/// The parameters that several selected nodes share.
class SeveralNodesTest extends ApplicationTest {
    private static final Catalog CATALOG = Catalog.standard();

    private final EditorModel editor = new EditorModel();

    @Override
    public void start(Stage stage) {
        RunModel run = new RunModel(CATALOG);
        Moments moments = new Moments(run, new TimeCursor(run), CATALOG);
        InspectorView view =
                new InspectorView(editor, moments, new ProblemsModel(editor, CATALOG), CATALOG);
        Scene scene = new Scene(view, 320, 500);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void valuesThatDifferAreNotShownAndOneThatIsTypedIsSetInAllOfThemAsOneStep() {
        open(
                Node.of("a", "mpsc", 0, 0).withParam("capacity", 4L),
                Node.of("b", "mpsc", 0, 0).withParam("capacity", 32L));
        assertThat(field("capacity").getText()).isEmpty();
        assertThat(field("capacity").getPromptText()).isEqualTo("they differ");
        assertThat(differing("capacity")).isTrue();

        clickOn(field("capacity")).write("16");
        assertThat(values("capacity")).containsExactly(16L, 16L);
        assertThat(field("capacity").getText()).isEqualTo("16");
        assertThat(lookup("#param-capacity-slider").<Slider>query().getValue()).isEqualTo(16);
        assertThat(differing("capacity")).isFalse();

        interact(editor::undo);
        assertThat(values("capacity")).containsExactly(4L, 32L);
        assertThat(field("capacity").getText()).isEmpty();
        assertThat(differing("capacity")).isTrue();
    }

    @Test
    void aSliderThatShowsNoValueSetsOneInAllOfThem() {
        open(
                Node.of("a", "mpsc", 0, 0).withParam("capacity", 4L),
                Node.of("b", "mpsc", 0, 0).withParam("capacity", 32L));
        interact(() -> lookup("#param-capacity-slider").query().requestFocus());
        type(KeyCode.RIGHT);

        assertThat(values("capacity")).as("one more than the least").containsExactly(1L, 1L);
        assertThat(field("capacity").getText()).isEqualTo("1");
    }

    @Test
    void whatIsWrongIsSaidAndSetInNone() {
        open(
                Node.of("a", "then", 0, 0).withParam("takes", "5ms"),
                Node.of("b", "then", 0, 0).withParam("takes", "7ms"));
        clickOn(field("takes")).write("5 parsecs");

        assertThat(values("takes")).containsExactly("5ms", "7ms");
        assertThat(lookup(".wrong-text").<Label>queryAll())
                .filteredOn(Label::isVisible)
                .singleElement()
                .extracting(Label::getText)
                .asString()
                .startsWith("“parsecs” is not a unit of time.");
    }

    private void open(Node... nodes) {
        interact(
                () -> {
                    editor.open(Pipeline.EMPTY.withNodes(List.of(nodes)));
                    editor.select(Set.of("a", "b"));
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TextField field(String param) {
        return lookup("#param-" + param).query();
    }

    private boolean differing(String param) {
        return field(param).getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("differing"));
    }

    private List<Object> values(String param) {
        WaitForAsyncUtils.waitForFxEvents();
        return editor.pipeline().nodes().stream()
                .<Object>map(node -> node.params().get(param))
                .toList();
    }
}
