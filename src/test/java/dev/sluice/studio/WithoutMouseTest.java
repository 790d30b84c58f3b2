package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.CanvasView;

import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Builds and edits a pipeline by keyboard alone.
class WithoutMouseTest extends ApplicationTest {
    @SuppressWarnings("NullAway.Init")
    private StudioWindow window;

    @Override
    public void start(Stage stage) {
        window = StudioWindow.open(stage, Optional.empty(), new Answers());
    }

    @Test
    void aPipelineIsBuiltByKeysAlone() {
        empty();

        add(KeyCode.A, "range");
        add(KeyCode.A, "mpsc");
        push(KeyCode.CONTROL, KeyCode.SPACE);
        choose("filter");
        assertThat(document().wires())
                .contains(
                        Wire.of("range", "out", "mpsc", "in"),
                        Wire.of("mpsc", "out", "receiver_stream", "in"),
                        Wire.of("receiver_stream", "out", "filter", "in"));
        type(KeyCode.A);
        theKeyThatOpenedTheSearchIsNotTypedIntoIt();
        interact(() -> lookup("#quick-add").<TextField>query().setText("buffer_unordered"));
        push(KeyCode.SHIFT, KeyCode.ENTER);
        choose("for_each");
        select("mpsc");
        push(KeyCode.SHIFT, KeyCode.A);
        choose("script");
        assertThat(document().wires())
                .contains(
                        Wire.of("filter", "out", "buffer_unordered", "in"),
                        Wire.of("buffer_unordered", "out", "for_each", "in"),
                        Wire.of("script", "out", "mpsc", "in"));
        assertThat(window.studio().problems().runnable()).isTrue();
        assertThat(document().nodes())
                .as("none on another")
                .extracting(node -> node.x() + " " + node.y())
                .doesNotHaveDuplicates();
    }

    @Test
    void aNewUserBuildsAPipelineAndSeesItsItemsComeOut() throws Exception {
        empty();
        for (String kind :
                new String[] {
                    "range", "mpsc", "receiver_stream", "filter", "buffer_unordered", "for_each"
                }) {
            add(KeyCode.A, kind);
        }
        select("mpsc");
        push(KeyCode.SHIFT, KeyCode.A);
        choose("range");
        set("mpsc", "capacity", "12");
        set("mpsc", "capacity", "5");
        assertThat(document().nodes())
                .extracting(Node::kind)
                .containsExactlyInAnyOrder(
                        "range",
                        "range",
                        "mpsc",
                        "receiver_stream",
                        "filter",
                        "buffer_unordered",
                        "for_each");
        assertThat(document().wires()).hasSize(6);
        assertThat(window.studio().editor().undoNameProperty().get()).contains("capacity");
        assertThat(window.studio().problems().problems()).isEmpty();

        type(KeyCode.F5);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> handed() > 3);
        assertThat(lookup("#run-status").<Label>query().getText()).startsWith("running");
        interact(() -> window.studio().run().clear());
    }

    private long handed() {
        return window.studio()
                .run()
                .sampleProperty()
                .get()
                .map(sample -> sample.node("for_each").items())
                .orElse(0L);
    }

    /// By Enter into the inspector, and back by Esc.
    private void set(String node, String param, String value) {
        select(node);
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        TextField field = lookup("#param-" + param).query();
        for (int i = 0; i < 9 && !field.isFocused(); i++) {
            type(KeyCode.TAB);
        }
        assertThat(field.isFocused()).as("%s by keys", param).isTrue();
        push(KeyCode.SHORTCUT, KeyCode.A).write(value).type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void twoNodesAreWiredRewiredAndUnwiredByKeys() {
        empty();
        CanvasView canvas = lookup("#canvas").query();
        interact(
                () -> {
                    canvas.ghost().drop("range", 400, 400);
                    canvas.ghost().drop("mpsc", 700, 400);
                    canvas.ghost().drop("map", 700, 600);
                });
        select("range");
        type(KeyCode.W);
        assertThat(hint()).contains("a sender of a channel", "1 of 2: mpsc, input in");
        assertThat(lookup("#node-range").query().getAccessibleText()).isEqualTo(hint());
        type(KeyCode.TAB);
        assertThat(hint()).contains("2 of 2: map", "Put “mpsc” and “receiver_stream” between");
        type(KeyCode.ESCAPE);
        assertThat(document().wires()).isEmpty();
        assertThat(lookup("#node-range").query().getAccessibleText())
                .isEqualTo("range, range. out is free");

        type(KeyCode.W).type(KeyCode.ENTER);
        assertThat(document().wires()).containsExactly(Wire.of("range", "out", "mpsc", "in"));
        type(KeyCode.W).type(KeyCode.DIGIT1);
        assertThat(document().wires())
                .containsExactly(
                        Wire.of("range", "out", "mpsc_2", "in"),
                        Wire.of("mpsc_2", "out", "receiver_stream", "in"),
                        Wire.of("receiver_stream", "out", "map", "in"));
        select("map");
        type(KeyCode.W).type(KeyCode.W).type(KeyCode.DELETE);
        assertThat(document().wires())
                .doesNotContain(Wire.of("receiver_stream", "out", "map", "in"));
    }

    @Test
    void tabAndArrowsGoAboutAndEnterEditsAndEscapeComesBack() {
        interact(() -> window.studio().editor().select(Set.of()));
        focus();
        type(KeyCode.TAB);
        assertThat(selected()).containsExactly("kitchen");
        push(KeyCode.CONTROL, KeyCode.DOWN);
        assertThat(selected()).containsExactly("cellar");
        push(KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(selected()).containsExactly("readings");
        type(KeyCode.ENTER);
        assertThat(lookup("#param-capacity").query().isFocused()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(lookup("#node-readings").query().isFocused()).isTrue();

        push(KeyCode.SHIFT, KeyCode.F10);
        assertThat(lookup(".context-menu .menu-item .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Re_name", "_Wire…", "_Bypass");
        type(KeyCode.ESCAPE);
        type(KeyCode.F2);
        assertThat(lookup("#canvas-rename").query().isFocused()).isTrue();
        push(KeyCode.CONTROL, KeyCode.A).write("wam").type(KeyCode.ENTER);
        assertThat(document().node("readings").map(Node::label)).contains("wam");
        assertThat(lookup("#node-readings").query().isFocused()).isTrue();
        List<String> stops = new ArrayList<>(List.of(focusOwner()));
        int others = document().notes().size() + document().groups().size();
        for (int i = 0; i < document().nodes().size() + others - 2; i++) {
            type(KeyCode.TAB);
            stops.add(focusOwner());
        }
        assertThat(stops)
                .as("notes too, where they lie")
                .containsSubsequence("node-readings", "note-why", "node-print");
        assertThat(window.studio().editor().selectedWireProperty().get())
                .as("after the last node, the first wire")
                .contains(document().wires().getFirst());
        push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(selected()).containsExactly("print");
    }

    @Test
    void theCanvasKeepsTheFocusOfWhatIsDeleted() {
        interact(() -> window.studio().editor().select(Set.of()));
        focus();
        type(KeyCode.TAB);
        assertThat(focusOwner()).isEqualTo("node-kitchen");
        type(KeyCode.DELETE);
        assertThat(focusOwner()).isEqualTo("canvas");
        push(KeyCode.SHIFT, KeyCode.N);
        assertThat(focusOwner()).isEqualTo("note-why");
        type(KeyCode.DELETE);
        assertThat(focusOwner()).isEqualTo("canvas");
        type(KeyCode.TAB);
        assertThat(focusOwner()).isEqualTo("node-cellar");
    }

    @Test
    void aWireIsDeletedAloneAndANodeWithItsWires() {
        Pipeline before = document();
        Wire first = before.wires().getFirst();
        interact(() -> window.studio().editor().select(first));
        focus();
        type(KeyCode.BACK_SPACE);
        assertThat(document().wires()).doesNotContain(first).hasSize(before.wires().size() - 1);
        assertThat(document().nodes()).isEqualTo(before.nodes());
        select("readings");
        type(KeyCode.DELETE);
        assertThat(document().node("readings")).isEmpty();
        assertThat(document().wires()).noneMatch(wire -> wire.to().node().equals("readings"));
        push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(document()).isEqualTo(before);
    }

    private String focusOwner() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup("#canvas").query().getScene().getFocusOwner().getId();
    }

    private void theKeyThatOpenedTheSearchIsNotTypedIntoIt() {
        TextField search = lookup("#quick-add").query();
        interact(() -> search.fireEvent(key(KeyEvent.KEY_TYPED, "a")));
        assertThat(search.getText()).isEmpty();
        interact(() -> search.fireEvent(key(KeyEvent.KEY_PRESSED, "a")));
        interact(() -> search.fireEvent(key(KeyEvent.KEY_TYPED, "a")));
        assertThat(search.getText()).isEqualTo("a");
    }

    private static KeyEvent key(EventType<KeyEvent> type, String letter) {
        KeyCode code = type == KeyEvent.KEY_TYPED ? KeyCode.UNDEFINED : KeyCode.A;
        return new KeyEvent(type, letter, letter, code, false, false, false, false);
    }

    private void empty() {
        interact(() -> window.actions().create());
        focus();
    }

    private void focus() {
        interact(() -> lookup("#canvas").query().requestFocus());
    }

    private void select(String node) {
        interact(() -> window.studio().editor().select(Set.of(node)));
        focus();
    }

    private void add(KeyCode key, String kind) {
        type(key);
        choose(kind);
    }

    private void choose(String kind) {
        interact(() -> lookup("#quick-add").<TextField>query().setText(kind));
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String hint() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup("#canvas-hint-sentence").<Label>query().getText();
    }

    private Set<String> selected() {
        WaitForAsyncUtils.waitForFxEvents();
        return window.studio().editor().selectionProperty().get();
    }

    private Pipeline document() {
        WaitForAsyncUtils.waitForFxEvents();
        return window.studio().editor().pipeline();
    }
}
