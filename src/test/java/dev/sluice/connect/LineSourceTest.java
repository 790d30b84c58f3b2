package dev.sluice.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.runtime.VirtualRuntime;
import dev.sluice.stream.Collect;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class LineSourceTest {
    @TempDir Path folder;

    private Path file;
    private LineSource source;

    @BeforeEach
    void name() {
        file = folder.resolve("some.log");
        source = LineSource.file(file, "some.log");
    }

    @Test
    void aFileIsReadToItsEnd() throws IOException {
        Files.writeString(file, "one\ntwo");

        assertThat(texts(false)).containsExactly("one", "two");
        source.close();
    }

    @Test
    void aFileThatGrowsIsReadOn() throws IOException {
        Files.writeString(file, "one\ntw");
        assertThat(texts(true)).containsExactly("one");

        Files.writeString(file, "o\nthree\n", StandardOpenOption.APPEND);

        assertThat(texts(true)).containsExactly("two", "three");
        source.close();
    }

    @Test
    void aFileThatBecameShorterIsReadFromItsStart() throws IOException {
        Files.writeString(file, "a long first line\n");
        assertThat(texts(true)).containsExactly("a long first line");

        Files.writeString(file, "new\n");

        assertThat(texts(true)).isEmpty();
        assertThat(texts(true)).containsExactly("new");
        source.close();
    }

    @Test
    void aMissingFileIsToldInWords() {
        VirtualRuntime runtime = new VirtualRuntime();
        LineStream lines = new LineStream(source, Optional.empty());
        runtime.main("main", new Collect<>(lines));

        runtime.runToEnd();

        assertThat(String.valueOf(runtime.tasks().getFirst().end()))
                .contains("Cannot read some.log: there is no such file or folder.");
    }

    @Test
    void aFolderIsNoFile() {
        LineSource wrong = LineSource.file(folder, "folder");

        assertThatThrownBy(() -> wrong.next(false)).isInstanceOf(IOException.class);
    }

    @Test
    void aLineIsAppendedAndNothingOverwritten() throws IOException {
        Files.writeString(file, "one\n");
        LineAppender appender = new LineAppender(file, "some.log");

        assertThat(appender.append("two")).isEmpty();
        assertThat(appender.append("drei ü")).isEmpty();

        assertThat(Files.readAllLines(file)).containsExactly("one", "two", "drei ü");
    }

    @Test
    void whatCannotBeWrittenIsToldInWords() {
        LineAppender appender =
                new LineAppender(folder.resolve("missing/some.log"), "missing/some.log");

        assertThat(appender.append("one"))
                .contains("Cannot write to missing/some.log: there is no such file or folder.");
    }

    private List<String> texts(boolean growing) throws IOException {
        List<String> texts = new ArrayList<>();
        for (List<Line> lines = source.next(growing);
                !lines.isEmpty();
                lines = source.next(growing)) {
            lines.forEach(line -> texts.add(line.text()));
        }
        return texts;
    }
}
