package dev.sluice.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.ToolProvider;

/// A start-up cache that is of no use is no reason not to start, and nobody reads of it: the options of the package
/// with a real JDK.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script")
class StartUpCacheTest {
    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([\\w.]+)}");

    @TempDir Path folder;

    @Test
    void whateverTheCacheIsTheProgramStartsAndSaysNothingOfIt() throws Exception {
        Installation sluice = new Installation(folder);
        sluice.builtBy(JDK);
        Path cache = sluice.lib().resolve("sluice.aot");
        Files.writeString(
                sluice.lib().resolve("jvm.options"),
                filled(Files.readString(Path.of("src/main/launcher/jvm.options"))));
        Files.createDirectories(sluice.lib().resolve("fx"));
        for (String jar : System.getProperty("jdk.module.path").split(File.pathSeparator, -1)) {
            if (!jar.isEmpty()) {
                Path file = Path.of(jar);
                Files.copy(file, sluice.lib().resolve("fx").resolve(file.getFileName()));
            }
        }
        program(sluice.lib().resolve("sluice.jar"), "started");
        Installation.Ended started =
                new Installation.Ended(0, List.of("started [run, a b]"), List.of());

        assertThat(run(sluice)).as("missing").isEqualTo(started);
        Files.createFile(cache);
        assertThat(run(sluice)).as("empty").isEqualTo(started);
        Files.writeString(cache, "no cache ".repeat(9_999));
        assertThat(run(sluice)).as("something else").isEqualTo(started);
        byte[] foreign = foreign();
        Files.write(cache, foreign);
        assertThat(run(sluice)).as("of another program").isEqualTo(started);
        Files.write(cache, Arrays.copyOf(foreign, foreign.length / 2));
        assertThat(run(sluice)).as("cut").isEqualTo(started);
    }

    private static Installation.Ended run(Installation sluice) throws Exception {
        return sluice.start(Map.of(), "run", "a b");
    }

    /// With what the pom says.
    private static String filled(String text) throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String filled = text;
        while (PROPERTY.matcher(filled).find()) {
            filled = PROPERTY.matcher(filled).replaceAll(found -> value(pom, found));
        }
        return filled;
    }

    private static String value(String pom, MatchResult found) {
        Matcher property =
                Pattern.compile("<%1$s>(.*)</%1$s>".formatted(Pattern.quote(found.group(1))))
                        .matcher(pom);
        assertThat(property.find()).as(found.group()).isTrue();
        return Matcher.quoteReplacement(property.group(1));
    }

    /// A program that says its word and what it was given.
    private void program(Path jar, String word) throws IOException {
        Path source = folder.resolve(word).resolve("Main.java");
        Files.createDirectories(source.getParent());
        Files.writeString(
                source,
                """
                package dev.sluice;

                class Main {
                    public static void main(String[] args) {
                        System.out.println("%s " + java.util.List.of(args));
                    }
                }
                """
                        .formatted(word));
        assertThat(
                        ToolProvider.getSystemJavaCompiler()
                                .run(
                                        null,
                                        null,
                                        null,
                                        "-proc:none",
                                        "-d",
                                        folder.resolve(word).toString(),
                                        source.toString()))
                .isZero();
        String name = "dev/sluice/Main.class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry(name));
            Files.copy(folder.resolve(word).resolve(name), out);
        }
    }

    private byte[] foreign() throws Exception {
        Path jar = folder.resolve("other.jar");
        program(jar, "other");
        Path cache = folder.resolve("other.aot");
        Process training =
                new ProcessBuilder(
                                JDK.resolve("bin/java").toString(),
                                "-XX:AOTCacheOutput=" + cache,
                                "-cp",
                                jar.toString(),
                                "dev.sluice.Main")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("training.log").toFile())
                        .start();
        assertThat(training.waitFor()).isZero();
        return Files.readAllBytes(cache);
    }
}
