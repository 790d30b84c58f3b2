package dev.sluice.studio;

import dev.sluice.pipeline.Problem;
import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.RunEnd.Deadlocked;
import dev.sluice.telemetry.Sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The words of the status line.
final class StatusText {
    private static final Strings WORDS = Strings.of(StatusText.class);

    private StatusText() {}

    static String file(Optional<Path> file, boolean dirty) {
        String name =
                file.map(path -> path.toAbsolutePath().toString())
                        .orElse(WORDS.text("status.no-file"));
        return dirty ? WORDS.text("status.changed", name) : name;
    }

    static String tasks(Optional<Sample> sample) {
        return sample.map(now -> WORDS.text("status.tasks", alive(now), now.tasks().size()))
                .orElse("");
    }

    /// A run that is over has dropped its tasks, unless they wait for ever.
    private static long alive(Sample sample) {
        boolean dropped = sample.end().filter(end -> !(end instanceof Deadlocked)).isPresent();
        return dropped ? 0 : sample.tasks().stream().filter(task -> !task.ended()).count();
    }

    static String problems(List<Problem> problems) {
        return problems.isEmpty() ? "" : WORDS.text("status.problems", problems.size());
    }
}
