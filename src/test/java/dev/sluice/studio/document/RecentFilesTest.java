package dev.sluice.studio.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.studio.document.RecentFiles.Recent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

class RecentFilesTest {
    @TempDir Path folder;

    private RecentFiles studio() {
        return RecentFiles.in(
                folder.resolve("of/its/own/recent.txt"), Runnable::run, Runnable::run);
    }

    @Test
    void theLatestIsFirstAndEachIsThereOnce() throws IOException {
        Path there = Files.createFile(folder.resolve("there"));
        RecentFiles recent = studio();
        recent.add(there);
        recent.add(folder.resolve("gone"));
        recent.add(folder.resolve("x/../there"));

        assertThat(recent.files())
                .containsExactly(
                        new Recent(there, true), new Recent(folder.resolve("gone"), false));
    }

    @Test
    void severalStudiosShareTheListAndTheNextOneHasIt() {
        RecentFiles one = studio();
        RecentFiles other = studio();
        one.add(folder.resolve("a"));
        other.add(folder.resolve("b"));

        RecentFiles next = studio();
        assertThat(next.files()).isEmpty();
        next.look();
        assertThat(next.files())
                .extracting(Recent::file)
                .containsExactly(folder.resolve("b"), folder.resolve("a"));
        next.clear();
        one.look();
        assertThat(one.files()).isEmpty();
    }

    @Test
    void theOldestAreForgotten() {
        RecentFiles recent = studio();
        IntStream.range(0, 20).forEach(number -> recent.add(folder.resolve("file" + number)));

        assertThat(recent.files()).hasSize(RecentFiles.MOST);
        assertThat(recent.files().getFirst().file()).isEqualTo(folder.resolve("file19"));
    }

    @Test
    void withoutAFileTheyAreRememberedUntilTheEnd() {
        RecentFiles recent = RecentFiles.inMemory();
        recent.add(folder.resolve("a"));
        recent.add(folder.resolve("b"));

        assertThat(recent.files())
                .extracting(Recent::file)
                .containsExactly(folder.resolve("b"), folder.resolve("a"));
    }
}
