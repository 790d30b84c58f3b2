package dev.sluice.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        DocumentFile.save(file, Pipeline.EMPTY.withName("First"));
        DocumentFile.save(file, Pipeline.EMPTY.withName("Second"));

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

        assertThatThrownBy(() -> DocumentFile.save(target, Pipeline.EMPTY))
                .isInstanceOf(IOException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    private static String sentence(Path file) {
        return ((Reading.Refused) DocumentFile.load(file)).problems().getFirst().sentence();
    }
}
