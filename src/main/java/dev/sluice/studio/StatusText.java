package dev.sluice.studio;

import dev.sluice.pipeline.Problem;
import dev.sluice.telemetry.Sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The words of the status line.
final class StatusText {
    private StatusText() {}

    static String file(Optional<Path> file, boolean dirty) {
        String name =
                file.map(path -> path.toAbsolutePath().toString()).orElse("not in a file yet");
        return dirty ? name + " · changed" : name;
    }

    static String tasks(Optional<Sample> sample) {
        return sample.map(Sample::tasks)
                .map(
                        tasks ->
                                number(
                                                (int)
                                                        tasks.stream()
                                                                .filter(task -> !task.ended())
                                                                .count(),
                                                "task")
                                        + " alive of "
                                        + tasks.size())
                .orElse("");
    }

    static String problems(List<Problem> problems) {
        return problems.isEmpty() ? "" : number(problems.size(), "problem");
    }

    private static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
