package dev.sluice.studio.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineWriter;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class CopyingTest {
    private static final Pipeline ROW = Rows.of("range", "mpsc", "receiver_stream", "for_each");

    private final EditorModel editor = new EditorModel();
    private Optional<Point2D> pointer = Optional.empty();
    private final Copying copying =
            new Copying(
                    editor,
                    new Copying.Place() {
                        @Override
                        public Optional<Point2D> pointer() {
                            return pointer;
                        }

                        @Override
                        public Rectangle2D seen() {
                            return new Rectangle2D(0, 0, 1000, 600);
                        }
                    });

    @BeforeEach
    void open() {
        editor.open(ROW);
    }

    @Test
    void whatIsCopiedInOneWindowIsPastedIntoAnother() {
        editor.select(Set.of("range", "mpsc"));
        String text = copying.text();
        editor.open(Pipeline.EMPTY);

        assertThat(copying.paste(text)).isEmpty();

        assertThat(editor.pipeline().nodes()).extracting(Node::id).containsExactly("range", "mpsc");
        assertThat(editor.pipeline().wires())
                .containsExactly(Wire.of("range", "out", "mpsc", "in"));
        assertThat(editor.selectionProperty().get()).containsExactlyInAnyOrder("range", "mpsc");
        assertThat(editor.undoNameProperty().get()).isEqualTo("Paste 2 nodes");
    }

    @Test
    void pastesCascadeAndAreUndoneOneByOne() {
        editor.select(Set.of("mpsc"));
        String text = copying.text();

        copying.paste(text);
        copying.paste(text);
        copying.paste(text);

        assertThat(editor.pipeline().nodes().subList(4, 7))
                .extracting(Node::id, Node::x, Node::y)
                .containsExactly(
                        tuple("mpsc_2", 224.0, 24.0),
                        tuple("mpsc_3", 248.0, 48.0),
                        tuple("mpsc_4", 272.0, 72.0));
        editor.undo();
        assertThat(editor.pipeline().nodes()).hasSize(6);
    }

    @Test
    void aPasteGoesToTheMouse() {
        editor.select(Set.of("mpsc"));
        pointer = Optional.of(new Point2D(600, 400));

        copying.paste(copying.text());

        Node pasted = editor.pipeline().nodes().getLast();
        assertThat(pasted.x() + 80).isBetween(596.0, 604.0);
        assertThat(pasted.y() + 40).isBetween(396.0, 404.0);
    }

    @Test
    void whatComesFromFarAwayIsPastedWhereItIsSeen() {
        Pipeline far = Pipeline.EMPTY.withNodes(List.of(Node.of("far", "map", 90_000, -70_000)));

        copying.paste(PipelineWriter.write(far));

        assertThat(editor.pipeline().node("far").orElseThrow().x()).isBetween(0.0, 1000.0);
        assertThat(editor.pipeline().node("far").orElseThrow().y()).isBetween(0.0, 600.0);
    }

    @Test
    void duplicatesKeepTheWiresAmongThemAndTheirNotes() {
        editor.open(ROW.withNotes(List.of(Note.of("n", "why", 0, 90).withNode("range"))));
        editor.select(Selection.all(editor.pipeline()));

        copying.duplicate();

        assertThat(editor.pipeline().wires()).hasSize(6);
        assertThat(editor.pipeline().notes().getLast().node()).isEqualTo("range_2");
        assertThat(editor.undoNameProperty().get()).isEqualTo("Duplicate 4 nodes and 1 note");
        assertThat(editor.chosen().nodes())
                .containsExactlyInAnyOrder("range_2", "mpsc_2", "receiver_stream_2", "for_each_2");
    }

    @Test
    void aWholeDocumentIsPastedWithoutItsSettingsAndThatIsSaid() {
        Pipeline foreign = ROW.withName("Other").withSettings(ROW.settings().withSeed(7));

        String said = copying.paste(PipelineWriter.write(foreign));

        assertThat(said).contains("“Other”", "without its description and run settings");
        assertThat(editor.pipeline().nodes()).hasSize(8);
        assertThat(editor.pipeline().settings()).isEqualTo(ROW.settings());
        assertThat(editor.pipeline().name()).isEqualTo(ROW.name());
    }

    @Test
    void whatCannotBePastedIsSaidAndChangesNothing() {
        refused("", "there is no text on the clipboard");
        refused("hello, world", "is not a pipeline. This is not JSON");
        refused("{\"format\": 2, \"nodes\": []}", "The file has format 2");
        refused("{\"format\": 1}", "has no nodes");
        refused("[".repeat(100_000), "nested more than 64 deep");
        refused("x".repeat(10_000_000), "10.0 million characters");
        refused("{\"a{0}'b\": 1}", "has no \"format\"");
    }

    private void refused(String text, String sentence) {
        assertThat(copying.paste(text)).startsWith("Nothing was pasted: ").contains(sentence);
        assertThat(editor.pipeline()).isEqualTo(ROW);
        assertThat(editor.undoNameProperty().get()).isEmpty();
    }

    @Test
    void moreNodesThanADocumentHasAreRefused() {
        List<Node> many = new ArrayList<>();
        for (int i = 0; i < 9_999; i++) {
            many.add(Node.of("n" + i, "map", 0, 0));
        }
        refused(PipelineWriter.write(Pipeline.EMPTY.withNodes(many)), "would have 10,003 nodes");
    }

    @Test
    void wiresToNodesThatAreNotThereAreLeftOutAndThatIsSaid() {
        String said =
                copying.paste(
                        "{\"format\": 1, \"nodes\": [{\"id\": \"a\", \"kind\": \"map\"}],"
                                + " \"wires\": [[\"gone.out\", \"a.in\"]]}");

        assertThat(said).isEqualTo("1 wire to nodes that are not on the clipboard was left out.");
        assertThat(editor.pipeline().wires()).isEqualTo(ROW.wires());
    }
}
