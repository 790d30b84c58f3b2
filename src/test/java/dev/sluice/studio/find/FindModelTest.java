package dev.sluice.studio.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Group;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;

class FindModelTest {
    private static final Group GROUP = Group.of("g", "Sensors", List.of("kitchen"));
    private static final Pipeline DOCUMENT =
            Pipeline.EMPTY
                    .withNodes(
                            List.of(
                                    Node.of("kitchen", "range", 0, 0).withParam("every", "50ms"),
                                    Node.of("readings", "mpsc", 0, 0).withParam("capacity", 5L),
                                    Node.of("print", "print", 0, 0).withLabel("Slow printer")))
                    .withNotes(List.of(Note.of("n", "The sensors are fast.", 0, 0)))
                    .withGroups(List.of(GROUP));

    private final EditorModel editor = new EditorModel();
    private final FindModel find = new FindModel(editor);

    @BeforeEach
    void open() {
        editor.open(DOCUMENT);
        find.openProperty().set(true);
    }

    @ParameterizedTest
    @CsvSource({
        "KITCHEN, 1 of 1",
        "slow printer, 1 of 1",
        "mpsc, 1 of 1",
        "50ms, 1 of 1",
        "capacity 5, 1 of 1",
        "sensors, 1 of 2",
        "r, 1 of 5",
        "nowhere, Nothing found",
        "'  ', ''",
    })
    void namesKindsParametersGroupsAndNotesAreFound(String sought, String count) {
        find.soughtProperty().set(sought);

        assertThat(find.countProperty().get()).isEqualTo(count);
    }

    @Test
    void nextAndPreviousGoRound() {
        find.soughtProperty().set("sensors");
        assertThat(editor.chosen()).isEqualTo(Selection.group(GROUP));
        find.next();
        assertThat(editor.chosen()).isEqualTo(Selection.notes(Set.of("n")));
        assertThat(find.countProperty().get()).isEqualTo("2 of 2");
        find.next();
        assertThat(editor.chosen()).isEqualTo(Selection.group(GROUP));
        find.previous();
        assertThat(editor.chosen()).isEqualTo(Selection.notes(Set.of("n")));
    }

    @Test
    void whatIsFoundFollowsTheDocumentAndIsNothingWhenNobodyLooks() {
        find.soughtProperty().set("pri");
        assertThat(find.matchesProperty().get()).isEqualTo(Selection.nodes(Set.of("print")));

        editor.apply(Edits.add(Node.of("prime", "map", 0, 0)));
        assertThat(find.countProperty().get()).isEqualTo("1 of 2");
        editor.apply(new Edits.Remove(Set.of("print")));
        assertThat(find.countProperty().get()).isEqualTo("1 found");

        find.openProperty().set(false);
        assertThat(find.matchesProperty().get()).isEqualTo(Selection.NONE);
        assertThat(find.countProperty().get()).isEmpty();
    }

    @Test
    void typingOnKeepsWhatIsSelectedWhileItIsStillFound() {
        editor.select(Set.of("readings"));
        find.soughtProperty().set("r");
        assertThat(editor.chosen().nodes()).containsExactly("readings");
        find.soughtProperty().set("rea");
        assertThat(find.countProperty().get()).isEqualTo("1 of 1");
    }
}
