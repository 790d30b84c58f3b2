package dev.sluice.studio.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class SelectingTest {
    private static final Pipeline ROW =
            Edits.add(Node.of("alone", "map", 0, 200))
                    .apply(Rows.of("range", "mpsc", "receiver_stream", "map", "for_each"))
                    .withNotes(List.of(Note.of("n", "", 0, 0)));

    private final EditorModel editor = new EditorModel();
    private final Selecting selecting = new Selecting(editor);

    @BeforeEach
    void open() {
        editor.open(ROW);
        editor.select(Set.of("receiver_stream"));
    }

    @Test
    void wiresLeadFromASelectionToALargerOne() {
        selecting.upstream();
        assertThat(editor.chosen().nodes())
                .containsExactlyInAnyOrder("range", "mpsc", "receiver_stream");

        editor.select(Set.of("receiver_stream"));
        selecting.downstream();
        assertThat(editor.chosen().nodes())
                .containsExactlyInAnyOrder("receiver_stream", "map", "for_each");

        selecting.connected();
        assertThat(editor.chosen().nodes()).hasSize(5).doesNotContain("alone");
    }

    @Test
    void theSameKindIsSelectedWhereverItIs() {
        editor.select(Set.of("map"));
        selecting.sameKind();
        assertThat(editor.chosen().nodes()).containsExactlyInAnyOrder("map", "alone");
    }

    @Test
    void allNoneAndTheOthersAreSelected() {
        selecting.invert();
        assertThat(editor.chosen().nodes()).hasSize(5).doesNotContain("receiver_stream");
        assertThat(editor.chosen().notes()).containsExactly("n");
        selecting.all();
        assertThat(editor.chosen().size()).isEqualTo(7);
        selecting.none();
        assertThat(editor.chosen().isEmpty()).isTrue();
    }

    @Test
    void allThatIsSelectedIsDeletedInOneStep() {
        editor.select(new Selection(Set.of("alone"), Set.of("n"), Set.of(), Optional.empty()));
        Deleting.of(editor.chosen()).forEach(editor::apply);
        assertThat(editor.pipeline().notes()).isEmpty();
        assertThat(editor.pipeline().node("alone")).isEmpty();

        editor.undo();
        assertThat(editor.pipeline()).isEqualTo(ROW);
        assertThat(editor.chosen().size()).isEqualTo(2);
    }

    @Test
    void aSelectedWireIsDeletedAndAllWiresOfANodeAre() {
        Wire wire = Wire.of("range", "out", "mpsc", "in");
        editor.select(wire);
        assertThat(Deleting.of(editor.chosen()))
                .containsExactly(new Edits.Disconnect(Set.of(wire)));
        assertThat(Deleting.wires(ROW, Selection.nodes(Set.of("mpsc")))).hasSize(2);
    }

    @Test
    void bypassTakesWhatCanBeTakenAndSaysWhatCannot() {
        editor.select(Set.of("map", "mpsc"));
        assertThat(Bypassing.toggle(editor, Catalog.standard()))
                .startsWith("“mpsc” cannot be bypassed");
        assertThat(editor.pipeline().nodes().stream().filter(Node::bypassed))
                .extracting(Node::id)
                .containsExactly("map");

        editor.select(Set.of("map"));
        assertThat(Bypassing.toggle(editor, Catalog.standard())).isEmpty();
        assertThat(editor.pipeline()).isEqualTo(ROW);
    }
}
