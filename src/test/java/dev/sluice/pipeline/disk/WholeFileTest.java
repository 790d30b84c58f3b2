package dev.sluice.pipeline.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.pipeline.disk.WholeFile.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

class WholeFileTest {
    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void whicheverStepFailsTheFileIsWholeAndNothingIsLeftBeside(Step failing) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");

        assertThatThrownBy(
                        () ->
                                WholeFile.replace(
                                        file,
                                        "new".getBytes(UTF_8),
                                        _ -> {},
                                        step -> {
                                            if (step == failing) {
                                                throw new IOException("No space left on device");
                                            }
                                        }))
                .hasMessage("No space left on device");

        assertThat(file).hasContent(failing == Step.FORCE_FOLDER ? "new" : "old");
        assertThat(all()).containsExactly(file);
    }

    @Test
    void theOldFileIsStillThereWhenItIsBackedUp() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        Path copy = folder.resolve("copy");

        WholeFile.replace(file, "new".getBytes(UTF_8), old -> Files.copy(old, copy));

        assertThat(copy).hasContent("old");
        assertThat(file).hasContent("new");
    }

    @Test
    void permissionsAreKeptAndNewFilesGetTheUsualOnes() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path usual = Files.createFile(folder.resolve("usual"));
        Path file = folder.resolve("a.json");
        WholeFile.replace(file, "one".getBytes(UTF_8));
        assertThat(permissions(file)).isEqualTo(permissions(usual));

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw---x"));
        WholeFile.replace(file, "two".getBytes(UTF_8));
        assertThat(permissions(file)).isEqualTo("rw-rw---x");
    }

    @Test
    void aReadOnlyFileStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        assertThat(file.toFile().setReadOnly()).isTrue();

        assertThatThrownBy(() -> WholeFile.replace(file, "new".getBytes(UTF_8)))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("read-only");
        assertThat(file).hasContent("old");
    }

    @Test
    void symbolicLinksStayAndLeadToTheNewFile() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path file = Files.writeString(real.resolve("a.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real/a.json"));
        Path further = Files.createSymbolicLink(folder.resolve("further"), link);

        WholeFile.replace(further, "new".getBytes(UTF_8));

        assertThat(further).isSymbolicLink();
        assertThat(link).isSymbolicLink();
        assertThat(file).isRegularFile().hasContent("new");

        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("real/b.json"));
        WholeFile.replace(nowhere, "first".getBytes(UTF_8));
        assertThat(nowhere).isSymbolicLink().hasContent("first");
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, link);

        assertThatThrownBy(() -> WholeFile.replace(link, new byte[0]))
                .isInstanceOf(FileSystemLoopException.class);
    }

    @Test
    void whatKilledProcessesLeftIsSweptAndWhatOthersWriteIsNot() throws IOException {
        Path file = folder.resolve("a.json");
        String self = Long.toString(ProcessHandle.current().pid());
        Path dead = Files.createFile(folder.resolve(".a.json.999999999-1.tmp"));
        Path sameNumber = Files.createFile(folder.resolve(".a.json." + self + "-0.tmp"));
        Path other = Files.createFile(folder.resolve(".b.json.999999999-1.tmp"));
        Path parent =
                Files.createFile(
                        folder.resolve(
                                ".a.json."
                                        + ProcessHandle.current().parent().orElseThrow().pid()
                                        + "-1.tmp"));
        Path unlike = Files.createFile(folder.resolve(".a.json.tmp"));

        WholeFile.replace(file, "new".getBytes(UTF_8));

        assertThat(List.of(dead, sameNumber)).noneMatch(Files::exists);
        assertThat(all()).containsExactlyInAnyOrder(file, other, parent, unlike);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
