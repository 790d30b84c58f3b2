package dev.sluice.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.disk.Backups;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class DocumentFileTest {
    @TempDir Path folder;

    @Test
    void whatIsSavedIsLoadedAgain() throws IOException {
        Path file = folder.resolve("a.sluice.json");
        save(file, "First");
        save(file, "Second");

        assertThat(DocumentFile.load(file))
                .isInstanceOfSatisfying(
                        Reading.Opened.class,
                        opened -> assertThat(opened.pipeline().name()).isEqualTo("Second"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderAndAMissingFileAreSaid() {
        assertThat(sentence(folder)).endsWith("is a folder.");
        assertThat(sentence(folder.resolve("none"))).startsWith("There is no file");
    }

    @Test
    void aSaveThatCannotReplaceTheTargetLeavesItAndNoLitter() throws IOException {
        Path target = folder.resolve("taken");
        Files.createDirectories(target.resolve("inside"));

        assertThat(failure(target)).endsWith("is a folder.");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void whyItCannotBeSavedIsSaid() throws IOException {
        assertThat(failure(folder.resolve("none/a.json"))).startsWith("There is no folder");

        Path locked = Files.writeString(folder.resolve("locked"), "old");
        assertThat(locked.toFile().setReadOnly()).isTrue();
        assertThat(failure(locked)).endsWith("may not be written.");
        assertThat(locked).hasContent("old");

        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, link);
        assertThat(failure(link)).endsWith("is a link that leads to itself.");
        assertThat(failure(folder.resolve("x".repeat(300)))).contains("File name too long");
    }

    @Test
    void savingTheSameAgainKeepsTheVersionsBefore() {
        Path file = folder.resolve("a.json");
        Backups backups = Backups.in(folder.resolve("backups"));
        for (String name : new String[] {"First", "Second", "Second", "Second"}) {
            DocumentFile.save(file, Pipeline.EMPTY.withName(name), backups);
        }

        assertThat(backups.of(file))
                .singleElement()
                .satisfies(kept -> assertThat(kept.file()).content().contains("First"));
    }

    @Test
    void aBackupThatFailsIsWarnedOfAndNothingMore() throws IOException {
        Path file = folder.resolve("a.json");
        Backups impossible = Backups.in(Files.createFile(folder.resolve("no-folder")));
        save(file, "First");
        Saving second = DocumentFile.save(file, Pipeline.EMPTY.withName("Second"), impossible);

        assertThat(second)
                .isInstanceOfSatisfying(
                        Saving.Done.class,
                        done ->
                                assertThat(done.warning().orElseThrow().sentence())
                                        .startsWith("No backup"));
        assertThat(file).content().contains("Second");
    }

    private static Saving save(Path file, String name) {
        return DocumentFile.save(file, Pipeline.EMPTY.withName(name), Backups.none());
    }

    private static String failure(Path file) {
        return ((Saving.Failed) save(file, "Any")).problem().sentence();
    }

    private static String sentence(Path file) {
        return ((Reading.Refused) DocumentFile.load(file)).problems().getFirst().sentence();
    }
}
