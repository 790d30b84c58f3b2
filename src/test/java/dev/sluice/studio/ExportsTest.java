package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.export.ExportFolder;
import dev.sluice.export.Exported;
import dev.sluice.export.Exporter;
import dev.sluice.export.Look;
import dev.sluice.export.SourceFile;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.studio.code.Language;
import dev.sluice.studio.theme.Theme;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ExportsTest {
    @TempDir Path folder;

    private final Studio studio = Studio.still(Catalog.standard());
    private final List<String> said = new ArrayList<>();
    private Optional<Path> answer = Optional.empty();
    private final Exports exports = new Exports(studio, new Told());
    private final Language program = new Language("rust", "Rust", true, ExportsTest::program);
    private final Language drawing =
            new Language("dot", "DOT", false, (_, _) -> files(new SourceFile("g.dot", "graph")));

    @BeforeEach
    void open() {
        studio.document().openExample(Examples.QUICK_START);
        answer = Optional.of(folder);
    }

    @Test
    void aProgramOfSeveralFilesIsSavedIntoAFolderAndAgainOverItself() throws IOException {
        exports.export(program);
        assertThat(folder.resolve("src/main.rs")).hasContent("fn main() {}");
        assertThat(folder.resolve("Cargo.toml")).hasContent("# " + ExportFolder.MARK);

        Files.writeString(folder.resolve("src/main.rs"), "// mine");
        exports.export(program);
        assertThat(folder.resolve("src/main.rs")).hasContent("fn main() {}");
        assertThat(said).isEmpty();
    }

    @Test
    void aSingleFileIsSavedWhereItsUserSays() {
        exports.export(drawing);

        assertThat(folder.resolve("g.dot")).hasContent("graph");
    }

    @Test
    void aPictureIsSavedWhereItsUserSaysInTheColoursOfTheWindow() {
        studio.theme().set(Theme.DARK);
        exports.export(picture());
        studio.theme().set(Theme.LIGHT);

        assertThat(folder.resolve("two-sensors-one-slow-consumer.it")).hasContent("dark 7 nodes");
        assertThat(said).isEmpty();
    }

    @Test
    void aPictureThatCannotBeWrittenIsSaid() {
        answer = Optional.of(folder.resolve("none"));
        exports.export(picture());

        assertThat(said)
                .singleElement()
                .asString()
                .contains("“two-sensors-one-slow-consumer.it” was not written");
    }

    @Test
    void ofNothingThereIsNoPicture() {
        studio.document().create();
        exports.export(picture());

        assertThat(said).singleElement().asString().contains("nothing to export");
        assertThat(folder).isEmptyDirectory();
    }

    private static Exporter.Picture picture() {
        return new Exporter.Picture() {
            @Override
            public String format() {
                return "it";
            }

            @Override
            public String about() {
                return "";
            }

            @Override
            public boolean pixels() {
                return false;
            }

            @Override
            public byte[] picture(Pipeline pipeline, Catalog catalog, Look look) {
                String colours = look.dark() ? "dark" : "light";
                return (colours + " " + pipeline.nodes().size() + " nodes").getBytes(UTF_8);
            }
        };
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("Cargo.toml"), "[package]\nname = \"mine\"\n");
        exports.export(program);

        assertThat(folder.resolve("Cargo.toml")).content().contains("mine");
        assertThat(folder.resolve("src")).doesNotExist();
        assertThat(said).singleElement().asString().contains("holds other files");
    }

    @Test
    void aFolderThatIsAFileIsASentence() throws IOException {
        answer = Optional.of(Files.writeString(folder.resolve("file"), "x"));
        exports.export(program);

        assertThat(said).singleElement().asString().contains("“file” was not written");
    }

    @Test
    void whatCannotBeWrittenIsSaidAndNobodyIsAskedWhere() {
        studio.document()
                .show(Pipeline.EMPTY.withNodes(List.of(Node.of("odd", "no_such_kind", 0, 0))));
        exports.export(program);

        assertThat(said).singleElement().asString().contains("cannot be written in Rust", "odd");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutNodesThereIsNothingToExport() {
        studio.document().create();
        exports.export(program);

        assertThat(said).singleElement().asString().contains("nothing to export");
    }

    @Test
    void whoClosesTheChooserGetsNothing() {
        answer = Optional.empty();
        exports.export(program);

        assertThat(folder).isEmptyDirectory();
        assertThat(said).isEmpty();
    }

    private static Exported program(Pipeline pipeline, Clock clock) {
        return pipeline.node("odd").isPresent()
                ? new Exported.Refused(
                        List.of(Problem.error(Problem.Place.node("odd"), "“odd” is too odd.", "")))
                : files(
                        new SourceFile("src/main.rs", "fn main() {}"),
                        new SourceFile("Cargo.toml", "# " + ExportFolder.MARK));
    }

    private static Exported.Files files(SourceFile... files) {
        return new Exported.Files(List.of(files), List.of());
    }

    private final class Told extends Answers {
        @Override
        public Optional<Path> chooseExport(Optional<Path> beside, String name) {
            return answer.map(path -> path.resolve(name));
        }

        @Override
        public Optional<Path> chooseFolder(Optional<Path> beside) {
            return answer;
        }

        @Override
        public void sorry(String title, String text) {
            said.add(title + ": " + text);
        }
    }
}
