package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineWriter;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.dialog.Dialogs.Changed;
import dev.sluice.studio.dialog.Dialogs.Unsaved;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Saving, what other programs do to the file meanwhile, and files that are dropped.
class SavingTourTest extends FilesTour {
    @Test
    void savingKeepsUndoTheMarkAndABackup() throws IOException {
        await(() -> name().equals("First"));
        rename("Second");
        assertThat(title()).isEqualTo("Second • — Sluice");
        interact(() -> window.files().save());
        await(() -> !dirty());
        assertThat(written(file)).isEqualTo("Second");
        assertThat(title()).isEqualTo("Second — Sluice");

        interact(() -> window.studio().editor().undo());
        assertThat(dirty()).isTrue();
        assertThat(name()).isEqualTo("First");
        interact(() -> window.studio().editor().redo());
        assertThat(dirty()).isFalse();

        interact(() -> window.files().saves().openBackup());
        await(() -> name().equals("First"));
        interact(() -> window.studio().editor().undo());
        assertThat(name()).isEqualTo("Second");
    }

    @Test
    void aFileWhoseNodesHaveNoPlacesIsLaidOut() throws IOException {
        await(() -> name().equals("First"));
        Pipeline pile =
                Pipeline.EMPTY
                        .withName("Pile")
                        .withNodes(
                                List.of(
                                        Node.of("from", "iter", 0, 0),
                                        Node.of("to", "collect", 0, 0)))
                        .withWires(List.of(Wire.of("from", "out", "to", "in")));
        Path other = folder.resolve("pile.sluice.json");
        Files.writeString(other, PipelineWriter.write(pile));
        interact(() -> window.files().open(other));
        await(() -> name().equals("Pile"));

        Pipeline shown = window.studio().editor().pipeline();
        assertThat(shown.wires()).isEqualTo(pile.wires());
        assertThat(shown.node("to").orElseThrow().x())
                .isGreaterThan(shown.node("from").orElseThrow().x() + 100);
        assertThat(dirty()).isFalse();
        look();
        assertThat(diskLine().isVisible()).isFalse();
    }

    @Test
    void whatAnotherProgramWroteIsNoticedAndAskedAbout() throws IOException {
        await(() -> name().equals("First"));
        put("Theirs, longer");
        look();
        assertThat(diskLine().isVisible()).isTrue();
        clickOn("#disk-load");
        assertThat(name()).isEqualTo("Theirs, longer");
        assertThat(dirty()).isFalse();
        assertThat(diskLine().isVisible()).isFalse();
        interact(() -> window.studio().editor().undo());
        assertThat(name()).isEqualTo("First");
        assertThat(dirty()).isTrue();

        put("Once more");
        interact(() -> window.files().save());
        await(() -> diskLine().isVisible());
        assertThat(written(file)).isEqualTo("Once more");
        clickOn("#disk-keep");
        interact(() -> window.files().save());
        await(() -> written(file).equals("First"));

        put("Again by them");
        dialogs.changed = Changed.OVERWRITE;
        rename("Mine");
        interact(() -> window.files().save());
        await(() -> written(file).equals("Mine"));
        await(() -> !diskLine().isVisible());

        Files.delete(file);
        look();
        assertThat(lookup("#disk-line .label").<Label>query().getText())
                .contains("not there any more");
        Files.write(file, new byte[] {1, 2, 3});
        look();
        assertThat(lookup("#disk-load").query().isVisible()).isFalse();
    }

    @Test
    void whatIsDroppedOpensBesideAndGarbageIsRefusedInASentence() throws IOException {
        await(() -> name().equals("First"));
        Path other = folder.resolve("b.sluice.json");
        Files.writeString(other, PipelineWriter.write(Pipeline.EMPTY.withName("Other")));
        interact(() -> window.files().drop(other));
        await(() -> session.windows().size() == 2);
        await(
                () ->
                        session.windows()
                                .getLast()
                                .studio()
                                .editor()
                                .pipeline()
                                .name()
                                .equals("Other"));
        interact(() -> window.files().drop(other));
        interact(() -> window.files().open(other));
        assertThat(session.windows()).hasSize(2);

        Path png =
                Files.write(
                        folder.resolve("x.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
        interact(() -> window.files().drop(png));
        await(() -> !dialogs.said.isEmpty());
        assertThat(dialogs.said)
                .singleElement()
                .asString()
                .startsWith("“x.png” cannot be opened: Pipelines are text files");
        assertThat(session.windows()).hasSize(2);

        interact(() -> session.windows().forEach(each -> rename(each, "Changed")));
        dialogs.unsaved = Unsaved.CANCEL;
        push(KeyCode.CONTROL, KeyCode.Q);
        assertThat(session.windows()).hasSize(2);
        dialogs.unsaved = Unsaved.SAVE;
        push(KeyCode.CONTROL, KeyCode.Q);
        await(() -> session.windows().isEmpty());
        assertThat(written(file)).isEqualTo("Changed");
        assertThat(written(other)).isEqualTo("Changed");
    }

    private void look() {
        boolean[] looked = {false};
        interact(() -> window.files().saves().watch().look(() -> looked[0] = true));
        await(() -> looked[0]);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private javafx.scene.Node diskLine() {
        return lookup("#disk-line").query();
    }
}
