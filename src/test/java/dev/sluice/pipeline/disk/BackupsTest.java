package dev.sluice.pipeline.disk;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

class BackupsTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00.250Z");

    @TempDir Path folder;

    @Test
    void theLastThreeVersionsAreThereTheLatestFirst() throws IOException {
        Backups backups = Backups.in(folder.resolve("backups"));
        Path file = folder.resolve("a.sluice.json");
        for (int version = 1; version <= 5; version++) {
            save(backups, file, version);
        }

        assertThat(backups.of(file))
                .extracting(Backups.Backup::written)
                .containsExactly(at(4), at(3), at(2));
        assertThat(contents(backups.of(file))).containsExactly("4", "3", "2");
        assertThat(backups.of(file).getFirst().file())
                .hasFileName("2026-03-01T10-00-04.250Z.sluice.json")
                .hasParent(backups.of(file).getLast().file().getParent());
        assertThat(backups.of(file).getFirst().file().resolveSibling("of.txt"))
                .hasContent(file.toRealPath().toString());
    }

    @Test
    void filesOfTheSameNameInOtherFoldersDoNotMix() throws IOException {
        Backups backups = Backups.in(folder.resolve("backups"));
        Path one = Files.createDirectories(folder.resolve("one")).resolve("a");
        Path two = Files.createDirectories(folder.resolve("two")).resolve("a");
        save(backups, one, 1);
        save(backups, one, 2);
        save(backups, two, 3);

        assertThat(contents(backups.of(one))).containsExactly("1");
        assertThat(backups.of(two)).isEmpty();
    }

    private static void save(Backups backups, Path file, int version) throws IOException {
        WholeFile.replace(file, Integer.toString(version).getBytes(UTF_8), backups::keep);
        Files.setLastModifiedTime(file, FileTime.from(at(version)));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }

    private static List<String> contents(List<Backups.Backup> backups) throws IOException {
        List<String> contents = new java.util.ArrayList<>();
        for (Backups.Backup backup : backups) {
            contents.add(Files.readString(backup.file()));
        }
        return contents;
    }
}
