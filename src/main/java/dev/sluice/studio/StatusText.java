package dev.sluice.studio;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.telemetry.Sample;
import java.util.List;
import java.util.Optional;

/// The words of the status line.
final class StatusText {
    private StatusText() {}

    static String counts(Pipeline pipeline, double zoom) {
        return Math.round(zoom * 100) + " % · " + number(pipeline.nodes().size(), "node") + ", "
                + number(pipeline.wires().size(), "wire");
    }

    static String tasks(Optional<Sample> sample) {
        return sample.map(Sample::tasks)
                .map(tasks -> number((int) tasks.stream().filter(task -> !task.ended()).count(), "task")
                        + " alive of " + tasks.size())
                .orElse("");
    }

    static String problems(List<Problem> problems) {
        return problems.isEmpty() ? "" : number(problems.size(), "problem");
    }

    private static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
