package dev.sluice.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What the build puts together, without the libraries, on a machine that has nothing but what tests give it.
final class Installation {
    private static final Path SCRIPT = Path.of("src/main/launcher/bin/sluice");
    private static final List<String> TOOLS = List.of("sed", "readlink");
    private static final long PATIENCE_SECONDS = 60;

    private final Path folder;
    private final Path home;

    /// How it ended.
    record Ended(int code, List<String> out, List<String> err) {}

    Installation(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        this.home = this.folder.resolve("sluice 1.0");
        Files.createDirectories(lib());
        Files.createDirectories(script().getParent());
        Files.writeString(script(), onMachine(Files.readString(SCRIPT)));
        Files.createDirectories(tools());
        for (String tool : TOOLS) {
            executable(tools().resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(found(tool)));
        }
    }

    /// The places in which it looks for JDKs are within a folder of the test.
    private String onMachine(String script) {
        return script.replaceAll("(?<=\\s)/(?=(usr|opt|Library)/)", folder + "/machine/");
    }

    private static Path found(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(path -> Path.of(path, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    Path lib() {
        return home.resolve("lib");
    }

    Path script() {
        return home.resolve("bin/sluice");
    }

    /// All that is on the path.
    Path tools() {
        return folder.resolve("tools");
    }

    void builtBy(Path jdk) throws IOException {
        Files.writeString(lib().resolve("jdk"), jdk + "\n");
    }

    /// A JDK whose `java` prints how it was called.
    Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        executable(
                Files.createDirectories(jdk.resolve("bin")).resolve("java"),
                """
                #!/bin/sh
                if [ "$*" = -version ]; then
                    echo 'openjdk version "%s" 2026-01-01' >&2
                else
                    printf '%%s\\n' "$(cd "${0%%/*}" && pwd -P)/java" "$@"
                fi
                """
                        .formatted(version));
        Files.writeString(
                jdk.resolve("release"),
                "IMPLEMENTOR=\"A\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return jdk;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    Ended start(Map<String, String> environment, String... args) throws Exception {
        return start(script(), environment, args);
    }

    /// @param script it, or a link to it
    Ended start(Path script, Map<String, String> environment, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectOutput(folder.resolve("out").toFile());
        builder.redirectError(folder.resolve("err").toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools().toString());
        builder.environment().put("HOME", folder.resolve("nobody").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        return new Ended(
                process.exitValue(),
                Files.readAllLines(folder.resolve("out")),
                Files.readAllLines(folder.resolve("err")));
    }
}
