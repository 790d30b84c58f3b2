package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.export.ExportFolder;
import dev.sluice.export.SourceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Documents in other formats, from the command line.
final class ExportCommandTest {
    @TempDir Path folder;

    @Test
    void withoutANameItGoesToStandardOutput() {
        Session session = Session.of("export", "quick-start", "--to", "dot").ended(0);

        assertThat(session.out()).startsWith("digraph {").endsWith("}\n");
        assertThat(session.err()).isEmpty();
        assertThat(Session.of("export", "quick-start", "--to", "dot", "-o", "-").ended(0))
                .isEqualTo(session);
    }

    @Test
    void withANameItGoesToThatFile() throws IOException {
        Path file = folder.resolve("it.mmd");

        Session session =
                Session.of("export", "quick-start", "--to", "mermaid", "-o", file).ended(0);

        assertThat(session.out() + session.err()).isEmpty();
        assertThat(file)
                .content()
                .isEqualTo(Session.of("export", "quick-start", "--to", "mermaid").out());
    }

    @Test
    void aDraftIsDrawnAndItsProblemsAreTold() throws IOException {
        Path draft = folder.resolve("draft.sluice.json");
        Files.writeString(
                draft, "{\"format\": 1, \"nodes\": [{\"id\": \"it\", \"kind\": \"no_such\"}]}");

        Session session = Session.of("export", draft, "--to", "dot").ended(0);

        assertThat(session.out()).contains("\"it\" [label=<<b>it</b>");
        assertThat(session.err()).contains("“it” is of the unknown kind “no_such”.");
    }

    @Test
    void aVectorPictureGoesToStandardOutput() {
        Session dark = Session.of("export", "quick-start", "--to", "svg").ended(0);
        Session light = Session.of("export", "quick-start", "--to", "svg", "--theme", "light");

        assertThat(dark.out()).startsWith("<svg ").endsWith("</svg>\n").contains("#10151f");
        assertThat(light.ended(0).out()).contains("#f8fafc");
        assertThat(dark.err() + light.err()).isEmpty();
    }

    @Test
    void aPictureOfPixelsIsAsLargeAsTheDocumentOrAsItIsWanted() throws IOException {
        Path file = folder.resolve("it.png");
        Session.of("export", "quick-start", "--to", "png", "--scale", "0.5", "-o", file).ended(0);
        assertThat(sides(file)).containsExactly(589, 192);

        Session.of("export", "quick-start", "--to", "png", "--size", "300x200", "-o", file)
                .ended(0);
        assertThat(sides(file)).containsExactly(600, 400);
    }

    /// Of a PNG, from its header.
    private static List<Integer> sides(Path png) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(png));
        assertThat(file.getLong()).isEqualTo(0x89504e470d0a1a0aL);
        return List.of(file.getInt(16), file.getInt(20));
    }

    @Test
    void aPictureThatCannotBeWrittenIsASentence() {
        Path nowhere = folder.resolve("none").resolve("it.svg");

        assertThat(Session.of("export", "quick-start", "--to", "svg", "-o", nowhere).ended(1).err())
                .isEqualTo("sluice: “" + nowhere + "”: no such file or folder.\n");
    }

    @Test
    void aProgramOfSeveralFilesIsWrittenIntoAFolderAndOverItself() {
        Path crate = folder.resolve("crate");
        Session.of("export", "quick-start", "--to", "rust", "-o", crate).ended(0);
        Session again =
                Session.of("export", "quick-start", "--to", "rust", "--virtual-time", "-o", crate)
                        .ended(0);

        assertThat(again.out() + again.err()).isEmpty();
        assertThat(crate.resolve("Cargo.toml")).content().startsWith("# Exported by Sluice.\n");
        assertThat(crate.resolve("src/main.rs")).content().contains("start_paused = true");
    }

    @Test
    void severalFilesNeedAFolder() {
        assertThat(Session.of("export", "quick-start", "--to", "rust").ended(2).err())
                .contains("name a folder with -o DIR");
    }

    @Test
    void aProgramGoesWhereItIsToldTo() throws IOException {
        Path file = folder.resolve("QuickStart.java");

        Session.of("export", "quick-start", "--to", "java", "--virtual-time", "-o", file).ended(0);

        assertThat(file)
                .content()
                .startsWith("// Exported by Sluice from “Two sensors, one slow consumer”.\n")
                .contains("VirtualRuntime");
    }

    @Test
    void whatCannotBeWrittenIsToldAndNothingIsWritten() throws IOException {
        Path document = folder.resolve("mixed.sluice.json");
        Files.writeString(
                document,
                """
                {"format": 1, "nodes": [
                  {"id": "a", "kind": "iter", "params": {"values": [1, "x"]}},
                  {"id": "b", "kind": "map", "params": {"value": "item + item"}},
                  {"id": "c", "kind": "for_each"}],
                 "wires": [["a.out", "b.in"], ["b.out", "c.in"]]}
                """);
        Path file = folder.resolve("Mixed.java");

        Session session = Session.of("export", document, "--to", "java", "-o", file).ended(1);

        assertThat(session.err()).contains("error: “b” cannot be exported to Java. ");
        assertThat(session.out()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--to mermaids | --to is “mermaids”. Did you mean “mermaid”?",
                "--to pascal | --to is “pascal”. There are: ",
                "--to svg --virtual-time | --virtual-time is for programs, and svg is none.",
                "--to dot --theme light | --theme is for pictures, and dot is none.",
                "--to svg --scale 1 | --scale is for pictures of pixels, and svg is none.",
                "--to rust --size 9x9 | --size is for pictures of pixels, and rust is none.",
                "--to png | png is no text; name a file with -o FILE, or - for standard output.",
                "--to png -o - --scale 9 | --scale is not between 0.5 and 4.",
                "--to png -o - --size big | --size is “big”; write width x height, for instance",
                "--to png -o - --size 9000x90 | The picture would be 18000 x 180 pixels; no side",
                "--to dot --virtual-time | --virtual-time is for programs, and dot is none.",
            })
    void aWrongCommandLineIsASentence(String options, String sentence) {
        Session session =
                Session.of((Object[]) ("export quick-start " + options).split(" ", -1)).ended(2);

        assertThat(session.err()).startsWith("sluice: " + sentence);
        assertThat(session.out()).isEmpty();
    }

    @Test
    void aMissingFileFails() {
        assertThat(Session.of("export", folder.resolve("none"), "--to", "dot").ended(1).err())
                .contains("There is no file");
    }

    @Test
    void aFolderOfAPersonIsNotFree() throws IOException {
        List<SourceFile> files = files("Exported by Sluice\n");
        assertThat(ExportFolder.free(folder.resolve("new"), files)).isTrue();
        assertThat(ExportFolder.free(folder, files)).isTrue();

        Files.writeString(folder.resolve("a.txt"), "my own");

        assertThat(ExportFolder.free(folder, files)).isFalse();
    }

    @Test
    void anEarlierExportMayBeWrittenAgain() throws IOException {
        List<SourceFile> files = files("# Exported by Sluice\n");

        ExportFolder.write(folder, files);
        Files.writeString(folder.resolve("Cargo.lock"), "made by a tool");

        assertThat(ExportFolder.free(folder, files)).isTrue();
        assertThat(folder.resolve("src/b.txt")).hasContent("b");
    }

    private static List<SourceFile> files(String first) {
        return List.of(new SourceFile("a.txt", first), new SourceFile("src/b.txt", "b"));
    }
}
