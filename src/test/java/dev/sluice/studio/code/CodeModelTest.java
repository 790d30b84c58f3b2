package dev.sluice.studio.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.export.Exported;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.EditorModel;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

class CodeModelTest {
    private final EditorModel editor = new EditorModel();
    private final List<Pipeline> written = new ArrayList<>();
    private final Queue<Runnable> away = new ArrayDeque<>();
    private final Language counted =
            new Language(
                    "rust",
                    "Rust",
                    true,
                    (pipeline, clock) -> {
                        written.add(pipeline);
                        return Listing.write(pipeline, clock);
                    });
    private final CodeModel model =
            new CodeModel(editor, List.of(counted, Listing.DRAWING), away::add, Runnable::run);

    @BeforeEach
    void open() {
        editor.open(Pipeline.EMPTY.withNodes(List.of(Node.of("a", "range", 0, 0))));
    }

    @Test
    void nothingIsMadeWhileNobodyLooks() {
        model.virtualTimeProperty().set(true);
        editor.select(java.util.Set.of("a"));

        assertThat(away).isEmpty();
        assertThat(model.codeProperty().get()).isEmpty();

        model.watchedProperty().set(true);
        work();
        model.watchedProperty().set(false);
        add("b");

        assertThat(away).isEmpty();
        assertThat(text()).contains("paused", "let a").doesNotContain("let b");
    }

    @Test
    void everyEditIsFollowedAlsoWhatIsTakenBack() {
        look();
        editor.apply(new Edits.SetParam("a", "count", Optional.of(7)));
        work();
        assertThat(text()).contains("count=7");

        editor.undo();
        work();
        assertThat(text()).doesNotContain("count=7");
    }

    @Test
    void theOldCodeStaysUntilTheNewOneIsThere() {
        look();
        add("b");

        assertThat(text()).contains("let a").doesNotContain("let b");
        work();
        assertThat(text()).contains("let a", "let b");
    }

    @Test
    void ofEditsMeanwhileOnlyTheLastIsWritten() {
        look();
        add("b");
        add("c");
        add("d");
        add("e");

        assertThat(away).hasSize(1);
        work();
        assertThat(written).hasSize(3).last().isEqualTo(editor.pipeline());
        assertThat(text()).contains("let e");
    }

    @Test
    void lookingAgainAtWhatIsThereMakesNothing() {
        look();
        model.watchedProperty().set(false);
        model.watchedProperty().set(true);

        assertThat(away).isEmpty();
    }

    @Test
    void codeIsNeverShownAsAnotherLanguage() {
        look();
        add("b");
        model.languageProperty().set(Listing.DRAWING);
        away.remove().run();
        assertThat(text()).doesNotContain("let b");

        work();
        assertThat(text()).isEqualTo("digraph {}\n");
    }

    @Test
    void onlyProgramsAreInVirtualTime() {
        look();
        model.languageProperty().set(Listing.DRAWING);
        work();
        model.virtualTimeProperty().set(true);
        assertThat(away).isEmpty();

        model.languageProperty().set(counted);
        work();
        assertThat(text()).contains("paused");
    }

    @Test
    void withoutNodesThereIsNothingToWrite() {
        look();
        editor.open(Pipeline.EMPTY);
        work();

        assertThat(model.codeProperty().get()).isEmpty();
        assertThat(written).hasSize(1);
    }

    @Test
    void aMistakeInAWriterIsSaidAndTheNextEditIsFollowed() {
        look();
        editor.apply(Edits.add(Node.of("x", "broken", 0, 0)));
        work();
        assertThat(((Exported.Refused) model.codeProperty().get().orElseThrow()).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("no such page"));

        editor.undo();
        work();
        assertThat(text()).contains("let a");
    }

    private void look() {
        model.watchedProperty().set(true);
        work();
    }

    private void add(String id) {
        editor.apply(Edits.add(Node.of(id, "map", 0, 0)));
    }

    private void work() {
        while (!away.isEmpty()) {
            away.remove().run();
        }
    }

    private String text() {
        return ((Exported.Files) model.codeProperty().get().orElseThrow()).main().text();
    }
}
