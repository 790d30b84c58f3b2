package dev.sluice.runtime;

import static dev.sluice.runtime.Script.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.stream.Sleep;
import dev.sluice.stream.YieldNow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualRuntimeTest {
    private static final long MS = 1_000_000;

    private final VirtualRuntime runtime = new VirtualRuntime();
    private final List<String> log = new ArrayList<>();

    private void note(String what) {
        log.add("t=" + runtime.now() / MS + " " + what);
    }

    private static Sleep sleep(long millis) {
        return Sleep.ofNanos(millis * MS);
    }

    @Test
    void equalDeadlinesAreReachedInTheOrderOfRegistration() {
        runtime.main("main", script()
                .run(cx -> {
                    for (int i = 0; i < 3; i++) {
                        int task = i;
                        cx.spawn("t" + i, script().then(c -> sleep(100)).run(c -> note("task " + task + " (100 from 0)")));
                    }
                    cx.spawn("t3", script().then(c -> sleep(90)).then(c -> sleep(10)).run(c -> note("task 3 (90 + 10)")));
                    cx.spawn("t4", script().then(c -> sleep(30)).then(c -> sleep(70)).run(c -> note("task 4 (30 + 70)")));
                })
                .then(cx -> sleep(0))
                .run(cx -> note("sleep(0) ready at once"))
                .then(cx -> sleep(60))
                .then(cx -> sleep(40))
                .run(cx -> note("root (60 + 40)"))
                .then(cx -> sleep(1)));
        runtime.runToEnd();
        assertThat(log)
                .containsExactly(
                        "t=0 sleep(0) ready at once",
                        "t=100 root (60 + 40)",
                        "t=100 task 0 (100 from 0)",
                        "t=100 task 1 (100 from 0)",
                        "t=100 task 2 (100 from 0)",
                        "t=100 task 4 (30 + 70)",
                        "t=100 task 3 (90 + 10)");
    }

    @Test
    void whoYieldsLetsEverybodyElseGoFirst() {
        runtime.main("main", script());
        runtime.spawn("a", script().run(cx -> note("a1")).then(cx -> new YieldNow()).run(cx -> note("a2")));
        runtime.spawn("b", script().run(cx -> note("b")));
        runtime.runToEnd();
        assertThat(log).containsExactly("t=0 a1", "t=0 b", "t=0 a2");
        assertThat(runtime.over()).isTrue();
    }
}
