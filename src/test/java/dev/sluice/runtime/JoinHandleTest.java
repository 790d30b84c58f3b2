package dev.sluice.runtime;

import static dev.sluice.runtime.Script.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.JoinError;
import dev.sluice.stream.JoinHandle;
import dev.sluice.stream.Result;
import dev.sluice.stream.Sleep;
import dev.sluice.stream.Unit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Tasks that tasks start and wait for; the logs are what tokio 1.24.2 prints.
@Timeout(20)
class JoinHandleTest {
    private static final long MS = 1_000_000;

    private final VirtualRuntime runtime = new VirtualRuntime();
    private final Map<String, JoinHandle<Unit>> handles = new HashMap<>();
    private final List<String> log = new ArrayList<>();

    private void say(String text) {
        log.add("t=" + runtime.now() / MS + " " + text);
    }

    private void spawn(Context cx, String name, Future<Unit> body) {
        handles.put(name, JoinHandle.spawn(cx, name, body));
    }

    private JoinHandle<Unit> handle(String name) {
        return Objects.requireNonNull(handles.get(name), name);
    }

    private Script slow(long millis, String done) {
        return script().then(_ -> Sleep.ofNanos(millis * MS)).run(_ -> say(done));
    }

    @Test
    void aSpawnedTaskStartsWhenItsSpawnerWaitsFirstComeFirstServed() {
        runtime.main(
                "main",
                script().run(cx -> spawn(cx, "a", script().run(_ -> say("a starts"))))
                        .run(cx -> spawn(cx, "b", script().run(_ -> say("b starts"))))
                        .run(_ -> say("spawned"))
                        .then(_ -> handle("b"), _ -> say("b joined"))
                        .then(_ -> handle("a"), _ -> say("a joined")));
        runtime.runToEnd();

        assertThat(log)
                .containsExactly(
                        "t=0 spawned",
                        "t=0 a starts",
                        "t=0 b starts",
                        "t=0 b joined",
                        "t=0 a joined");
    }

    @Test
    void itGoesOnWhileItsSpawnerIsBusyAndAfterItsHandleIsDropped() {
        runtime.main(
                "main",
                script().run(cx -> spawn(cx, "a", slow(10, "a done")))
                        .run(cx -> spawn(cx, "b", slow(20, "b done")))
                        .run(_ -> handle("b").close())
                        .then(_ -> Sleep.ofNanos(30 * MS))
                        .run(_ -> say("awake"))
                        .then(_ -> handle("a"), _ -> say("a joined")));
        runtime.runToEnd();

        assertThat(log)
                .containsExactly("t=10 a done", "t=20 b done", "t=30 awake", "t=30 a joined");
    }

    @Test
    void aPanicIsTheJoinersErrorAndTheTasksEnd() {
        IllegalStateException boom = new IllegalStateException("boom");
        Script body =
                script().then(_ -> Sleep.ofNanos(5 * MS))
                        .run(
                                _ -> {
                                    throw boom;
                                });
        runtime.main(
                "main",
                script().run(cx -> spawn(cx, "a", body))
                        .then(_ -> handle("a"), joined -> say(String.valueOf(joined))));
        runtime.runToEnd();

        assertThat(log).containsExactly("t=5 " + Result.err(new JoinError.Panicked(boom)));
        assertThat(body.closings()).isPositive();
    }

    @Test
    void aTaskThatIsStoppedIsCancelledAndDropped() {
        Script body = slow(10, "a done");
        runtime.main(
                "main",
                script().run(cx -> spawn(cx, "a", body)).then(_ -> Sleep.ofNanos(100 * MS)));
        runtime.runUntil(5 * MS);
        runtime.stop();

        assertThat(handle("a").value()).isEqualTo(Result.err(new JoinError.Cancelled()));
        assertThat(body.closings()).isPositive();
        assertThat(log).isEmpty();
    }

    @Test
    void liveNoJoinIsMissed() throws InterruptedException {
        for (int round = 0; round < 200; round++) {
            LiveRuntime live = new LiveRuntime(LiveClock.system());
            Task main =
                    live.main(
                            "main",
                            script().run(cx -> spawn(cx, "a", script())).then(_ -> handle("a")));
            assertThat(live.await(Duration.ofSeconds(10))).isTrue();
            assertThat(main.end()).isInstanceOf(TaskEnd.Completed.class);
            live.stop();
        }
    }
}
