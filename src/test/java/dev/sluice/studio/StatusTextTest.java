package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.TaskSample;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class StatusTextTest {
    private static Optional<Sample> sample(Optional<RunEnd> end) {
        List<TaskSample> tasks =
                List.of(
                        new TaskSample("main", "", List.of("print"), 7, false),
                        new TaskSample("numbers", "", List.of("numbers"), 7, true));
        return Optional.of(new Sample(9, Map.of(), Map.of(), tasks, end));
    }

    @Test
    void aRunThatIsOverHasNoTasksUnlessTheyWaitForEver() {
        assertThat(StatusText.tasks(sample(Optional.empty()))).isEqualTo("1 task alive of 2");
        assertThat(StatusText.tasks(sample(Optional.of(new RunEnd.Stopped(9)))))
                .isEqualTo("0 tasks alive of 2");
        RunEnd stuck = new RunEnd.Deadlocked(9, List.of(), List.of());
        assertThat(StatusText.tasks(sample(Optional.of(stuck)))).isEqualTo("1 task alive of 2");
    }
}
