package dev.sluice.studio.document;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

class AutosavesTest {
    private static final Pipeline UNSAVED = Pipeline.EMPTY.withName("Unsaved");

    @TempDir Path folder;

    /// A studio of its own, which never ends by itself.
    static final class Other {
        private Other() {}

        /// @param args the folder of autosaves, the file of the document
        public static void main(String[] args) throws IOException {
            Autosaves own = new Autosaves(Path.of(args[0]));
            own.slot().write(UNSAVED, Optional.of(Path.of(args[1])));
            own.slot().write(UNSAVED.withName("New"), Optional.empty());
            System.out.println("written");
            System.in.read();
        }
    }

    @Test
    void whatARunningStudioWroteIsItsOwnUntilItIsKilled() throws Exception {
        Path all = folder.resolve("autosave");
        Path file = folder.resolve("a.sluice.json");
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Other.class.getName(),
                                all.toString(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader lines = other.inputReader(UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("written");
            Autosaves here = new Autosaves(all);
            here.slot().write(UNSAVED.withName("Mine"), Optional.empty());
            assertThat(here.leftovers().documents()).isEmpty();

            other.toHandle().destroyForcibly();
            other.waitFor();
            try (Leftovers left = here.leftovers()) {
                assertThat(left.documents())
                        .extracting(Leftovers.Leftover::pipeline)
                        .containsExactly(UNSAVED, UNSAVED.withName("New"));
                assertThat(left.documents())
                        .extracting(Leftovers.Leftover::file)
                        .containsExactly(Optional.of(file), Optional.empty());
                left.discard();
            }
            assertThat(here.leftovers().documents()).isEmpty();
            here.close();
        } finally {
            other.destroyForcibly();
        }
        assertThat(studios(all)).isEmpty();
    }

    @Test
    void whatIsInItsFileAlreadyIsNotLostAndWhatCannotBeReadStays() throws IOException {
        Path all = folder.resolve("autosave");
        Path file = folder.resolve("a.sluice.json");
        Files.writeString(file, PipelineWriter.write(UNSAVED));
        leave(all.resolve("studio-1/1"), PipelineWriter.write(UNSAVED), file.toString());
        leave(all.resolve("studio-2/1"), "{\"format\": 99}", "");

        Leftovers left = new Autosaves(all).leftovers();
        assertThat(left.documents()).isEmpty();
        left.discard();
        assertThat(studios(all)).containsExactly(all.resolve("studio-2"));
    }

    @Test
    void afterTheEndNothingIsWritten() throws IOException {
        Path all = folder.resolve("autosave");
        Autosaves own = new Autosaves(all);
        Autosaves.Slot slot = own.slot();
        slot.write(UNSAVED, Optional.empty());
        assertThat(studios(all)).hasSize(1);
        slot.clear();
        own.close();
        slot.write(UNSAVED, Optional.empty());

        assertThat(studios(all)).isEmpty();
    }

    private static void leave(Path slot, String document, String file) throws IOException {
        Files.createDirectories(slot);
        Files.writeString(slot.resolve(Autosaves.DOCUMENT), document);
        Files.writeString(slot.resolve(Autosaves.FILE), file);
    }

    private static Stream<Path> studios(Path all) throws IOException {
        return Folders.within(all).stream();
    }
}
