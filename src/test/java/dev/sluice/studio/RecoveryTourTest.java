package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineWriter;
import dev.sluice.studio.dialog.Dialogs;
import dev.sluice.studio.dialog.Dialogs.Recovery;

import javafx.application.Platform;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is unsaved when a studio fails, is killed, or simply goes on.
class RecoveryTourTest extends FilesTour {
    @Test
    void aFailureOfTheStudioIsSaidOnceAndWhatIsUnsavedIsKept() {
        await(() -> name().equals("First"));
        rename("Second");
        interact(() -> Failures.tellBy(session));
        Platform.runLater(
                () -> {
                    throw new IllegalStateException("on purpose");
                });
        await(() -> !dialogs.failures.isEmpty());
        assertThat(dialogs.failures)
                .singleElement()
                .asString()
                .startsWith("Your unsaved changes were written to the side")
                .contains("IllegalStateException: on purpose");
        assertThat(aside()).isEqualTo("Second");
        WaitForAsyncUtils.clearExceptions();
    }

    @Test
    void whatAKilledStudioDidNotSaveIsRecoveredUnsaved() throws Exception {
        await(() -> name().equals("First"));
        interact(() -> window.hide());
        // as a studio leaves it that was killed: nobody holds the lock
        Path left = Files.createDirectories(folder.resolve("user/state/autosave/studio-x/1"));
        Files.writeString(left.resolve("file.txt"), file.toString());
        Files.writeString(
                left.resolve("document.sluice.json"),
                PipelineWriter.write(Pipeline.EMPTY.withName("Not saved")));
        Path other = Files.createDirectories(folder.resolve("user/state/autosave/studio-x/2"));
        Files.writeString(other.resolve("file.txt"), "");
        Files.writeString(
                other.resolve("document.sluice.json"),
                PipelineWriter.write(Pipeline.EMPTY.withName("In no file")));
        dialogs.recovery = Recovery.RECOVER;

        restart();
        await(() -> name().equals("Not saved"));
        assertThat(dialogs.lost)
                .extracting(Dialogs.Lost::file)
                .containsExactly(Optional.of(file), Optional.empty());
        assertThat(dirty()).isTrue();
        assertThat(written(file)).isEqualTo("First");
        await(() -> Files.notExists(left));
        assertThat(session.windows()).hasSize(2);
        assertThat(aside()).contains("Not saved", "In no file");

        interact(() -> window.files().save());
        await(() -> !dirty());
        assertThat(written(file)).isEqualTo("Not saved");
    }

    @Test
    void whatIsUnsavedIsWrittenToTheSideUntilItIsSavedOrTakenBack() {
        await(() -> name().equals("First"));
        rename("Second");
        autosave();
        assertThat(aside()).isEqualTo("Second");
        assertThat(written(file)).isEqualTo("First");
        interact(() -> window.studio().editor().undo());
        await(() -> aside().isEmpty());

        rename("Third");
        autosave();
        interact(() -> window.files().save());
        await(() -> aside().isEmpty());
    }

    @Test
    void whatCannotBeWrittenToTheSideIsSaid() throws IOException {
        await(() -> name().equals("First"));
        Path state = Files.createDirectories(folder.resolve("user/state"));
        Files.writeString(state.resolve("autosave"), "a file where there should be a folder");
        rename("Second");
        interact(() -> window.autosave(_ -> {}));
        await(() -> window.files().saves().noticeProperty().get().contains("autosave"));
        assertThat(dirty()).isTrue();
    }

    private void autosave() {
        boolean[] done = {false};
        interact(
                () ->
                        window.autosave(
                                trouble -> {
                                    assertThat(trouble).isEmpty();
                                    done[0] = true;
                                }));
        await(() -> done[0]);
    }

    /// The name of the document that is written to the side; empty where none is.
    private String aside() {
        try (Stream<Path> all = Files.walk(folder.resolve("user/state/autosave"))) {
            return all.filter(path -> path.endsWith("document.sluice.json"))
                    .map(FilesTour::written)
                    .collect(Collectors.joining());
        } catch (IOException | UncheckedIOException _) {
            return "";
        }
    }
}
