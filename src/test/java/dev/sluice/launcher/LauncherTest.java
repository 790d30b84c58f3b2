package dev.sluice.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// On which JDK the shell script starts what, with JDKs that say what they are asked for.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script")
class LauncherTest {
    @TempDir Path folder;

    private Installation sluice;

    @BeforeEach
    void install() throws IOException {
        sluice = new Installation(folder);
    }

    @Test
    void itStartsOnTheJdkThatBuiltItWithTheCacheOfThatJdk() throws Exception {
        Path built = sluice.jdk("built", "25.0.3");
        sluice.builtBy(built);
        assertThat(sluice.start(Map.of(), "run", "a b", "").out())
                .as("there is no cache")
                .containsExactly(expected(built, List.of(), "run", "a b", ""));

        Path cache = Files.writeString(sluice.lib().resolve("sluice.aot"), "made by that JDK");
        assertThat(sluice.start(Map.of(), "run").out())
                .containsExactly(
                        expected(
                                built,
                                List.of(
                                        "-XX:+UnlockDiagnosticVMOptions",
                                        "-XX:ArchiveRelocationMode=0",
                                        "-XX:AOTCache=" + cache),
                                "run"));
    }

    @Test
    void anotherJdkIsLookedForInTurnAndGetsNoCache() throws Exception {
        sluice.builtBy(folder.resolve("gone"));
        Files.writeString(sluice.lib().resolve("sluice.aot"), "made by the one that is gone");
        Path installed = sluice.jdk("machine/usr/lib/jvm/b", "26");
        sluice.jdk("machine/usr/lib/jvm/a", "21.0.4");
        assertThat(sluice.start(Map.of()).out()).containsExactly(expected(installed, List.of()));

        Path onPath = sluice.jdk("path", "25");
        Files.createSymbolicLink(sluice.tools().resolve("java"), onPath.resolve("bin/java"));
        assertThat(sluice.start(Map.of()).out()).containsExactly(expected(onPath, List.of()));

        Path home = sluice.jdk("home", "25");
        Map<String, String> named = Map.of("JAVA_HOME", home.toString());
        assertThat(sluice.start(named).out()).containsExactly(expected(home, List.of()));

        Path ours = sluice.jdk("ours", "25");
        Map<String, String> both =
                Map.of("JAVA_HOME", home.toString(), "JAVA25_HOME", ours.toString());
        assertThat(sluice.start(both).out()).containsExactly(expected(ours, List.of()));

        Path old = sluice.jdk("old", "24.0.2");
        assertThat(sluice.start(Map.of("JAVA25_HOME", old.toString())).out())
                .as("the next one, as that is too old")
                .containsExactly(expected(onPath, List.of()));
    }

    @Test
    void aJdkThatDoesNotSayItsVersionIsAsked() throws Exception {
        Path silent = sluice.jdk("silent", "25.0.1");
        Files.delete(silent.resolve("release"));
        assertThat(sluice.start(Map.of("JAVA_HOME", silent.toString())).out())
                .containsExactly(expected(silent, List.of()));
    }

    @Test
    void whereThereIsNoneASentenceSaysWhatToDo() throws Exception {
        sluice.jdk("machine/opt/java/a", "21");

        assertThat(sluice.start(Map.of()))
                .isEqualTo(
                        new Installation.Ended(
                                1,
                                List.of(),
                                List.of(
                                        "sluice: found no JDK 25 or newer. Install one,"
                                                + " or let JAVA25_HOME name its folder.")));
    }

    @Test
    void itIsFoundBehindLinks() throws Exception {
        Path built = sluice.jdk("built", "25");
        sluice.builtBy(built);
        Path link = folder.resolve("links/sluice");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, sluice.script());
        Path relative = folder.resolve("links/short");
        Files.createSymbolicLink(relative, Path.of("sluice"));

        assertThat(sluice.start(relative, Map.of(), "x").out())
                .containsExactly(expected(built, List.of(), "x"));
    }

    private String[] expected(Path jdk, List<String> cache, String... args) {
        List<String> all = new ArrayList<>();
        all.add(jdk.resolve("bin/java").toString());
        all.addAll(cache);
        all.add("@" + sluice.lib().resolve("jvm.options"));
        all.add("--module-path=" + sluice.lib().resolve("fx"));
        all.addAll(List.of("-cp", sluice.lib().resolve("sluice.jar").toString()));
        all.add("dev.sluice.Main");
        all.addAll(List.of(args));
        return all.toArray(String[]::new);
    }
}
