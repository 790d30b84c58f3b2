package dev.sluice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.stream.Channel;
import dev.sluice.stream.Future;
import dev.sluice.stream.Interval;
import dev.sluice.stream.Result;
import dev.sluice.stream.Sleep;
import dev.sluice.stream.Timeout;
import dev.sluice.stream.YieldNow;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Random programs of tasks, channels, timers and yields, with what tokio 1.24.2 (`current_thread`, paused
/// clock) did when it ran them: every step of every task, in order.
///
/// A program is one line of steps per task, the first being the main task; the log after `---` says
/// `millisecond task.step outcome`. A step `tsend` is `timeout(d, tx.send(7))`, `trecv` is
/// `timeout(d, rx.recv())`, `ticks p n` waits for n ticks of `interval(p)`, `zeros n` does n times `sleep(0)`.
class TokioProgramsTest {
    private static final long MS = 1_000_000;
    private static final long PATIENCE = 100_000 * MS;

    static Stream<String> programs() throws IOException {
        try (InputStream in = TokioProgramsTest.class.getResourceAsStream("tokio-programs.txt")) {
            assertThat(in).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("=== channels ", -1)).skip(1);
        }
    }

    @ParameterizedTest(name = "program {index}")
    @MethodSource("programs")
    void everyStepHappensWhenAndInTheOrderInWhichItDoesInTokio(String program) {
        int end = program.indexOf("---\n");
        List<String> lines = program.substring(0, end).lines().toList();
        List<String> expected = program.substring(end + 4).lines().toList();
        assertThat(new Program(lines).run()).isEqualTo(expected);
    }

    private static final class Program {
        private final VirtualRuntime runtime = new VirtualRuntime();
        private final List<Channel<Long>> channels;
        private final List<String> tasks;
        private final List<String> log = new ArrayList<>();

        Program(List<String> lines) {
            channels =
                    Arrays.stream(lines.getFirst().split(" ", -1))
                            .map(slots -> Channel.<Long>bounded(Integer.parseInt(slots)))
                            .toList();
            tasks = lines.subList(1, lines.size());
        }

        List<String> run() {
            runtime.main("main", task(0));
            runtime.runUntil(PATIENCE / 2);
            runtime.stop();
            return log;
        }

        private Script task(int index) {
            Script script = Script.script();
            String[] steps = tasks.get(index).split(";", -1);
            for (int i = 0; i < steps.length; i++) {
                String place = index + "." + i;
                String[] words = steps[i].split(" ", -1);
                step(script, words, place);
            }
            return script;
        }

        private void note(String place, Object outcome) {
            log.add((runtime.now() / MS + " " + place + " " + outcome).strip());
        }

        private static long number(String[] words, int place) {
            return words.length > place ? Long.parseLong(words[place]) : 0;
        }

        private void step(Script script, String[] words, String place) {
            long first = number(words, 1);
            long second = number(words, 2);
            switch (words[0]) {
                case "sleep" ->
                        script.then(cx -> Sleep.ofNanos(first * MS), done -> note(place, ""));
                case "yield" -> script.then(cx -> new YieldNow(), done -> note(place, ""));
                case "send" -> script.then(cx -> send(first, second), sent -> note(place, "ok"));
                case "tsend" ->
                        script.then(
                                cx -> within(second, send(first, 7)),
                                sent -> note(place, word(sent)));
                case "recv" -> script.then(cx -> recv(first), item -> note(place, item));
                case "trecv" ->
                        script.then(
                                cx -> within(second, recv(first)),
                                item -> note(place, value(item)));
                case "spawn" ->
                        script.run(cx -> cx.spawn("task", task((int) first)))
                                .run(cx -> note(place, ""));
                case "ticks" -> ticks(script, first, second, place);
                case "zeros" -> zeros(script, first, place);
                default -> throw new IllegalArgumentException(words[0]);
            }
        }

        private Future<?> send(long channel, long item) {
            return channels.get((int) channel).sender().send(item);
        }

        private Future<Long> recv(long channel) {
            return new Receiving<>(channels.get((int) channel).receiver());
        }

        private static <T> Timeout<T> within(long millis, Future<T> future) {
            return Timeout.after(Duration.ofMillis(millis), future);
        }

        private static String word(Object outcome) {
            return outcome instanceof Result.Ok<?, ?> ? "ok" : "late";
        }

        private static String value(Result<Long, Timeout.Elapsed> outcome) {
            return outcome.fold(item -> Long.toString(item), late -> "late");
        }

        private void ticks(Script script, long period, long count, String place) {
            Interval interval = new Interval(Duration.ofMillis(period));
            for (int i = 0; i < count; i++) {
                script.then(cx -> new NextTick(interval));
            }
            script.run(cx -> interval.close()).run(cx -> note(place, ""));
        }

        private void zeros(Script script, long count, String place) {
            for (int i = 0; i < count; i++) {
                script.then(cx -> Sleep.ofNanos(0));
            }
            script.run(cx -> note(place, ""));
        }
    }
}
