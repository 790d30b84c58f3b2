package dev.sluice.studio.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.DocumentEdits;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.NodeEdits;
import dev.sluice.pipeline.NoteEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings;
import dev.sluice.pipeline.Wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class EditorModelTest {
    private static final Wire AB = Wire.of("a", "out", "b", "in");
    private static final Pipeline START =
            Pipeline.EMPTY
                    .withNodes(List.of(Node.of("a", "range", 0, 0), Node.of("b", "mpsc", 100, 0)))
                    .withWires(List.of(AB));

    private final EditorModel editor = new EditorModel();

    private EditorModel start() {
        editor.open(START);
        return editor;
    }

    private int undoAll() {
        int steps = 0;
        while (!editor.undoNameProperty().get().isEmpty()) {
            editor.undo();
            steps++;
        }
        return steps;
    }

    private void redoAll() {
        while (!editor.redoNameProperty().get().isEmpty()) {
            editor.redo();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void undoingEverythingLeadsBackAndRedoingItForth(long seed) {
        Random random = new Random(seed);
        RandomEdits edits = new RandomEdits(random);
        start();
        for (int i = 0; i < 300; i++) {
            switch (random.nextInt(12)) {
                case 0 -> editor.undo();
                case 1 -> editor.redo();
                case 2 -> editor.seal();
                default -> editor.apply(edits.next(editor.pipeline()));
            }
        }
        redoAll();
        Pipeline end = editor.pipeline();

        int steps = undoAll();

        assertThat(steps).as("seed %d", seed).isGreaterThan(50);
        assertThat(editor.pipeline()).as("seed %d", seed).isEqualTo(START);
        redoAll();
        assertThat(editor.pipeline()).as("seed %d", seed).isEqualTo(end);
    }

    @Test
    void aDragIsOneStepWithItsName() {
        start().apply(new Edits.Move(Set.of("a"), 8, 0, 1));
        editor.apply(new Edits.Move(Set.of("a"), 0, 0.1, 1));
        editor.apply(new Edits.Move(Set.of("a", "b"), 8, 0, 2));

        assertThat(editor.undoNameProperty().get()).isEqualTo("Move 2 nodes");
        assertThat(undoAll()).isEqualTo(2);
        assertThat(editor.redoNameProperty().get()).isEqualTo("Move 1 node");
    }

    @Test
    void aDragThatEndsWhereItBeganIsNoStep() {
        start().apply(new Edits.Move(Set.of("a"), 8, 0, 1));
        editor.apply(new Edits.Move(Set.of("a"), -8, 0, 1));

        assertThat(editor.undoNameProperty().get()).isEmpty();
    }

    @Test
    void typingMergesUntilTheFieldIsLeft() {
        start().apply(capacity(1));
        editor.apply(capacity(12));
        editor.seal();
        editor.apply(capacity(3));

        editor.undo();
        assertThat(editor.pipeline().node("b").orElseThrow().params())
                .isEqualTo(Map.of("capacity", 12L));
        editor.undo();
        assertThat(editor.pipeline()).isEqualTo(START);
    }

    private static Edits.SetParam capacity(long slots) {
        return new Edits.SetParam("b", "capacity", Optional.of(slots));
    }

    @Test
    void whatIsTypedAfterAnUndoIsNotPartOfAnOlderStep() {
        start().apply(capacity(1));
        editor.apply(new Edits.Label("a", "x"));
        editor.undo();
        editor.apply(capacity(2));

        editor.undo();
        assertThat(editor.pipeline().node("b").orElseThrow().params())
                .isEqualTo(Map.of("capacity", 1L));
    }

    @Test
    void whatIsTypedAfterARedoOrAGivenUpStepIsNotPartOfAnOlderOne() {
        start().apply(capacity(1));
        editor.undo();
        editor.redo();
        editor.apply(capacity(2));
        editor.undo();
        assertThat(slots()).isEqualTo(1L);

        start().apply(capacity(1));
        editor.apply(new Edits.Label("a", "x"));
        editor.giveUp();
        assertThat(editor.redoNameProperty().get()).isEmpty();
        editor.apply(capacity(2));
        editor.undo();
        assertThat(slots()).isEqualTo(1L);
    }

    private Object slots() {
        return editor.pipeline().node("b").orElseThrow().params().getOrDefault("capacity", "none");
    }

    @Test
    void settingsTheNameAndNotesAreUndoneUnderTheirNames() {
        start().apply(new DocumentEdits.SetSettings("seed", Settings.DEFAULT.withSeed(7)));
        editor.apply(
                new DocumentEdits.SetSettings(
                        "clock", Settings.DEFAULT.withSeed(7).withClock(Settings.Clock.VIRTUAL)));
        editor.apply(new DocumentEdits.Name("N"));
        editor.apply(new NoteEdits.Text("none", "no such note"));

        assertThat(editor.undoNameProperty().get()).isEqualTo("Change the name");
        editor.undo();
        assertThat(editor.undoNameProperty().get()).isEqualTo("Change clock");
        editor.undo();
        assertThat(editor.undoNameProperty().get()).isEqualTo("Change seed");
        editor.undo();
        assertThat(editor.pipeline()).isEqualTo(START);
    }

    @Test
    void undoSelectsWhatWasSelectedAndRedoWhatItChanges() {
        start().select(Set.of("a"));
        editor.apply(new Edits.Remove(Set.of("a")));
        editor.select(Set.of("b"));

        editor.undo();
        assertThat(editor.selectionProperty().get()).containsExactly("a");
        assertThat(editor.pipeline().wires()).containsExactly(AB);

        editor.apply(new NodeEdits.Bypass(Set.of("b"), true));
        editor.undo();
        editor.select(Set.of());
        editor.redo();
        assertThat(editor.selectionProperty().get()).containsExactly("b");
    }

    @Test
    void aWireIsNeverSelectedTogetherWithNodes() {
        start().select(Set.of("a"));
        editor.select(AB);
        assertThat(editor.chosen()).isEqualTo(Selection.wire(AB));
        assertThat(editor.selectionProperty().get()).isEmpty();

        editor.apply(new Edits.Disconnect(Set.of(AB)));
        assertThat(editor.selectedWireProperty().get()).isEmpty();
        editor.undo();
        assertThat(editor.selectedWireProperty().get()).contains(AB);
    }

    @Test
    void theOldestStepsAreForgotten() {
        start();
        for (int i = 0; i < History.MOST_STEPS + 5; i++) {
            editor.apply(new Edits.Move(Set.of("a"), 8, 0, i));
        }

        assertThat(undoAll()).isEqualTo(History.MOST_STEPS);
        assertThat(editor.pipeline().node("a").orElseThrow().x()).isEqualTo(5 * 8.0);
    }

    @Test
    void ofLargeDocumentsFewerStepsAreKept() {
        List<Node> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(Node.of("n" + i, "map", i, 0));
        }
        editor.open(Pipeline.EMPTY.withNodes(many));
        for (int i = 0; i < 300; i++) {
            editor.apply(new DocumentEdits.Name("N" + i));
            editor.seal();
        }

        assertThat(undoAll()).isBetween(100, 200);
    }
}
