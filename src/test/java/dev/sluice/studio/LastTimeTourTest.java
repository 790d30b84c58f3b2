package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Examples;
import dev.sluice.lesson.Lesson;
import dev.sluice.lesson.Lessons;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineWriter;
import dev.sluice.studio.document.RecentFiles.Recent;
import dev.sluice.studio.start.Templates;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What was there the last time is there again; the start page lists what else there is.
class LastTimeTourTest extends FilesTour {
    @Test
    void whatWasThereTheLastTimeIsThereAgain() throws Exception {
        await(() -> name().equals("First"));
        Files.writeString(
                folder.resolve("user/state/recent.txt"),
                file + "\n" + folder.resolve("gone.sluice.json") + "\n");
        interact(
                () -> {
                    stage().setX(40);
                    stage().setWidth(800);
                    workbench().panels().paletteShown().set(false);
                    window.hide();
                });

        restart();
        await(() -> name().equals("First"));
        assertThat(stage().getX()).isEqualTo(40);
        assertThat(stage().getWidth()).isEqualTo(800);
        assertThat(workbench().panels().paletteShown().get()).isFalse();

        interact(
                () -> {
                    session.memory().preferences().reopenLastProperty().set(false);
                    window.hide();
                });
        restart();
        await(() -> lookup("#start-recent-1").tryQuery().isPresent());
        Node gone = lookup("#start-recent-2").query();
        assertThat(gone.isDisabled()).isTrue();
        assertThat(gone.getAccessibleText()).startsWith("gone.sluice.json. ").contains("not there");
        assertThat(recent(1)).isTrue();
        assertThat(recent(2)).as("greyed in the menu").isFalse();
        theStartPageListsAllThereIs();
        push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        await(() -> name().equals("First"));
        assertThat(lookup("#start-page").query().isVisible()).isFalse();
    }

    private boolean recent(int number) {
        return workbench()
                .commands()
                .find("file.recent." + number)
                .orElseThrow()
                .enabled()
                .getValue();
    }

    private void theStartPageListsAllThereIs() {
        assertThat(listed("start-template-"))
                .containsExactlyElementsOf(
                        Templates.all().stream().map(shape -> shape.pipeline().name()).toList());
        assertThat(listed("start-lesson-"))
                .containsExactlyElementsOf(Lessons.all().stream().map(Lesson::title).toList());
        assertThat(listed("start-example-"))
                .containsExactlyElementsOf(
                        Examples.list().stream().map(Examples.Entry::name).toList());
        assertThat(listed("start-recent-1")).containsExactly("a.sluice.json");
        assertThat(lookup(".start-entry").<Node>queryAll())
                .as("Tab goes through them")
                .allMatch(entry -> entry.isFocusTraversable());
        assertThat(listed("start-new")).hasSize(1);
        assertThat(listed("start-open")).hasSize(1);
    }

    /// The names of the entries whose ids begin so, from top to bottom.
    private List<String> listed(String id) {
        return lookup(".start-entry")
                .<Node>match(entry -> entry.getId().startsWith(id))
                .queryAll()
                .stream()
                .map(entry -> ((Label) entry.lookup(".start-name")).getText())
                .toList();
    }

    @Test
    void allWindowsAreThereAgainAndAFileThatIsGoneIsSaidAndStaysInTheList() throws Exception {
        await(() -> name().equals("First"));
        Path second = beside("b c", "Second");
        Path gone = beside("gone", "Gone");
        interact(
                () -> {
                    Stage moved = stage("Second");
                    moved.setX(120);
                    moved.setY(90);
                    moved.setWidth(700);
                    moved.setHeight(400);
                });
        interact(() -> window.quit());
        await(() -> session.windows().isEmpty());
        Files.delete(gone);

        restart();
        await(() -> !dialogs.said.isEmpty());
        assertThat(shown()).containsExactlyInAnyOrder("First", "Second");
        assertThat(stage("Second").getX()).isEqualTo(120);
        assertThat(stage("Second").getY()).isEqualTo(90);
        assertThat(showing("Second").studio().document().isAt(second)).isTrue();
        assertThat(dialogs.said)
                .singleElement()
                .asString()
                .startsWith("A document of last time cannot be opened: " + gone);
        assertThat(session.memory().recent().files())
                .extracting(Recent::file)
                .contains(gone.toAbsolutePath());

        interact(() -> showing("First").close());
        interact(() -> showing("Second").close());
        await(() -> session.windows().isEmpty());
        restart();
        await(() -> shown().equals(List.of("Second")));
    }

    /// Opens a file in a window of its own.
    private Path beside(String file, String name) throws IOException {
        Path path = folder.resolve(file + ".sluice.json");
        Files.writeString(path, PipelineWriter.write(Pipeline.EMPTY.withName(name)));
        interact(() -> window.open(path));
        await(() -> shown().contains(name));
        return path;
    }

    private List<String> shown() {
        return session.windows().stream().map(FilesTour::name).toList();
    }

    private StudioWindow showing(String name) {
        return session.windows().stream()
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stage stage(String name) {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> (name + " — Sluice").equals(stage.getTitle()))
                .findFirst()
                .orElseThrow();
    }
}
