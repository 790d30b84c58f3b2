package dev.sluice.pipeline.disk;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineReader;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.disk.Backups.Backup;
import dev.sluice.pipeline.disk.WholeFile.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// SIGKILL while a real process saves. `-Dsluice.kills=N` kills N times, `-Dsluice.seed=N` chooses when.
class KillTest {
    private static final int KILLS = Integer.getInteger("sluice.kills", 20);
    private static final long SEED = Long.getLong("sluice.seed", 1);

    private static final List<Step> STEPS = List.copyOf(EnumSet.allOf(Step.class));

    @TempDir Path folder;

    @Test
    void noSaveIsTornAndNoneThatWasAcknowledgedIsLost() throws Exception {
        Random random = new Random(SEED);
        Path file = folder.resolve("a.sluice.json");
        int there = 0;
        int strays = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int acknowledged = killOne(file, there + 1, random).orElse(there);
            there = read(file);
            assertThat(there)
                    .as("kill %s of seed %s", kill, SEED)
                    .isBetween(acknowledged, acknowledged + 1);
            strays += strays();
            assertWhole(backups().of(file));
        }
        assertThat(strays).as("kills that hit a save under way, seed %s", SEED).isPositive();

        WholeFile.replace(file, KilledSaver.text(there + 1));
        assertThat(strays()).isZero();
        assertThat(read(file)).isEqualTo(there + 1);
    }

    /// @return the last save that was acknowledged
    private Optional<Integer> killOne(Path file, int first, Random random)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledSaver.class.getName(),
                                file.toString(),
                                folder.resolve("backups").toString(),
                                Integer.toString(first))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int last = first + random.nextInt(4);
        String at = STEPS.get(random.nextInt(STEPS.size())).toString();
        Optional<Integer> acknowledged = Optional.empty();
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            boolean killing = false;
            int next = first;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(KilledSaver.SAVED)) {
                    acknowledged =
                            Optional.of(
                                    Integer.parseInt(
                                            line.substring(KilledSaver.SAVED.length() + 1)));
                    next = acknowledged.get() + 1;
                }
                if (!killing && next >= last && line.equals(at)) {
                    killing = true;
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return acknowledged;
    }

    private int read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int number = number(bytes);
        assertThat(bytes).isEqualTo(KilledSaver.text(number));
        return number;
    }

    private void assertWhole(List<Backup> backups) throws IOException {
        assertThat(backups).hasSizeLessThanOrEqualTo(Backups.KEPT + 1);
        for (Backup backup : backups) {
            read(backup.file());
        }
    }

    private static int number(byte[] bytes) {
        if (PipelineReader.read(bytes) instanceof Reading.Opened(Pipeline pipeline, var _)) {
            return Integer.parseInt(pipeline.name());
        }
        throw new AssertionError("a torn file of " + bytes.length + " bytes");
    }

    private Backups backups() {
        return Backups.in(folder.resolve("backups"));
    }

    private int strays() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> file.toString().endsWith(".tmp")).count();
        }
    }
}
