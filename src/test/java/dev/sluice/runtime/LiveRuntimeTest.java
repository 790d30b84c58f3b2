package dev.sluice.runtime;

import static dev.sluice.runtime.Script.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.stream.Sleep;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveRuntimeTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final LiveRuntime runtime = new LiveRuntime(LiveClock.system());

    @AfterEach
    void stop() {
        runtime.stop();
    }

    @Test
    void timersFireInTheOrderOfTheirDeadlines() throws InterruptedException {
        List<Integer> woken = new CopyOnWriteArrayList<>();
        runtime.main("main", script()
                .then(cx -> Sleep.of(Duration.ofMillis(20)))
                .run(cx -> woken.add(20)));
        runtime.spawn("other", script()
                .then(cx -> Sleep.of(Duration.ofMillis(5)))
                .run(cx -> woken.add(5)));
        assertThat(runtime.await(LONG)).isTrue();
        assertThat(woken).containsExactly(5, 20);
    }
}
