package dev.sluice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.stream.Broadcast;
import dev.sluice.stream.BroadcastOutcome;
import dev.sluice.stream.BroadcastReceiver;
import dev.sluice.stream.BroadcastSender;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Oneshot;
import dev.sluice.stream.OneshotReceiver;
import dev.sluice.stream.OneshotSender;
import dev.sluice.stream.Owned;
import dev.sluice.stream.Poll;
import dev.sluice.stream.SendOutcome;
import dev.sluice.stream.Sleep;
import dev.sluice.stream.Watch;
import dev.sluice.stream.WatchOutcome;
import dev.sluice.stream.WatchReceiver;
import dev.sluice.stream.WatchSender;
import dev.sluice.stream.YieldNow;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Random programs over `broadcast`, `watch` and `oneshot`, with what tokio 1.24.2 (`current_thread`, paused
/// clock) did when it ran them: every step of every task, in order.
///
/// A program is a line `channel capacity receivers`, then a line of steps per task, the first being the main
/// task; the log after `---` says `millisecond task.step outcome`. Steps on a receiver or a oneshot name its
/// number; a receiver is away from its place while a task waits in it (`none`). With the main task all is over.
class TokioChannelsTest {
    private static final long MS = 1_000_000;
    private static final long PATIENCE = 50_000 * MS;

    static Stream<String> programs() throws IOException {
        try (InputStream in = TokioChannelsTest.class.getResourceAsStream("tokio-channels.txt")) {
            assertThat(in).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("=== ", -1)).skip(1);
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
        private final List<String> tasks;
        private final List<String> log = new ArrayList<>();
        private final BroadcastSender<Long> broadcast;
        private final WatchSender<Long> watch;
        private boolean over;
        private boolean broadcasts = true;
        private boolean watches = true;
        private final List<Place<BroadcastReceiver<Long>>> listeners = new ArrayList<>();
        private final List<Place<WatchReceiver<Long>>> watchers = new ArrayList<>();
        private final List<Place<OneshotSender<Long>>> oneshots = new ArrayList<>();
        private final List<Place<OneshotReceiver<Long>>> replies = new ArrayList<>();

        Program(List<String> lines) {
            String[] head = lines.getFirst().split(" ", -1);
            broadcast = Broadcast.<Long>of(Integer.parseInt(head[1])).sender();
            watch = Watch.of(-1L).sender();
            for (int i = 0; i < Integer.parseInt(head[2]); i++) {
                Oneshot<Long> oneshot = Oneshot.empty();
                listeners.add(new Place<>(broadcast.subscribe()));
                watchers.add(new Place<>(watch.subscribe()));
                oneshots.add(new Place<>(oneshot.sender()));
                replies.add(new Place<>(oneshot.receiver()));
            }
            tasks = lines.subList(1, lines.size());
        }

        List<String> run() {
            runtime.main("main", task(0).run(cx -> over = true));
            runtime.runUntil(PATIENCE);
            runtime.stop();
            return log;
        }

        private Script task(int index) {
            Script script = Script.script();
            String[] steps = tasks.get(index).split(";", -1);
            for (int i = 0; i < steps.length; i++) {
                step(script, steps[i].split(" ", -1), index + "." + i);
            }
            return script;
        }

        private void note(String place, Object outcome) {
            if (!over) {
                log.add((runtime.now() / MS + " " + place + " " + outcome).strip());
            }
        }

        private void step(Script script, String[] words, String place) {
            int first = words.length > 1 ? Integer.parseInt(words[1]) : 0;
            switch (words[0]) {
                case "sleep" ->
                        script.then(cx -> Sleep.ofNanos(first * MS), done -> note(place, ""));
                case "yield" -> script.then(cx -> new YieldNow(), done -> note(place, ""));
                case "spawn" ->
                        script.run(cx -> cx.spawn("task", task(first))).run(cx -> note(place, ""));
                case "zeros" -> {
                    for (int i = 0; i < first; i++) {
                        script.then(cx -> Sleep.ofNanos(0));
                    }
                    script.run(cx -> note(place, ""));
                }
                case "brecv" -> receive(script, place, listeners.get(first), new Hearing());
                case "wchanged" -> receive(script, place, watchers.get(first), new Seeing());
                case "orecv" -> receive(script, place, replies.get(first), new Replying());
                default -> {
                    long second = words.length > 2 ? Long.parseLong(words[2]) : 0;
                    script.run(cx -> note(place, now(words[0], first, second)));
                }
            }
        }

        private String now(String word, int first, long second) {
            return switch (word) {
                case "bsend" -> broadcasts ? sent(broadcast.send((long) first)) : "none";
                case "bend" -> {
                    broadcasts = false;
                    broadcast.close();
                    yield "";
                }
                case "bsub" -> {
                    if (broadcasts) {
                        listeners.get(first).fill(broadcast.subscribe());
                    }
                    yield broadcasts ? "ok" : "none";
                }
                case "bdrop" -> listeners.get(first).drop();
                case "blen" -> listeners.get(first).say(rx -> String.valueOf(rx.len()));
                case "btry" ->
                        listeners.get(first).say(rx -> Hearing.word(rx.tryRecv(), rx, "empty"));
                case "wsend" -> watches ? sent(watch.send((long) first)) : "none";
                case "wend" -> {
                    watches = false;
                    watch.close();
                    yield "";
                }
                case "wsub" -> {
                    if (watches) {
                        watchers.get(first).fill(watch.subscribe());
                    }
                    yield watches ? "ok" : "none";
                }
                case "wdrop" -> watchers.get(first).drop();
                case "wborrow" -> watchers.get(first).say(rx -> String.valueOf(rx.borrow()));
                case "osend" ->
                        oneshots.get(first)
                                .take()
                                .map(
                                        tx ->
                                                tx.send(second) instanceof SendOutcome.Sent<Long>
                                                        ? "ok"
                                                        : "closed")
                                .orElse("none");
                case "oend" -> oneshots.get(first).drop();
                case "odrop" -> replies.get(first).drop();
                case "oclose" -> {
                    replies.get(first).look().ifPresent(OneshotReceiver::closeToSender);
                    yield "";
                }
                case "otry" -> tried(replies.get(first));
                default -> throw new IllegalArgumentException(word);
            };
        }

        private static String tried(Place<OneshotReceiver<Long>> place) {
            String word = place.say(rx -> Replying.word(rx.tryRecv(), rx, "empty"));
            if (!word.equals("empty")) {
                place.drop();
            }
            return word;
        }

        private static String sent(BroadcastOutcome<Long> outcome) {
            return switch (outcome) {
                case BroadcastOutcome.Sent<Long>(int receivers) -> "ok " + receivers;
                case BroadcastOutcome.Displaced<Long>(int receivers, Long lost) ->
                        "ok " + receivers;
                case BroadcastOutcome.Closed<Long> closed -> "closed";
            };
        }

        private static String sent(WatchOutcome<Long> outcome) {
            return outcome instanceof WatchOutcome.Closed<Long> ? "closed" : "ok";
        }

        private <R extends Owned> void receive(
                Script script, String place, Place<R> receivers, Waiting<R> waiting) {
            script.then(
                    cx -> {
                        receivers.take().ifPresent(waiting::begin);
                        return waiting;
                    },
                    word -> {
                        waiting.taken().ifPresent(receivers::fill);
                        note(place, word);
                    });
        }
    }

    /// Where a sender or a receiver is kept while no task has it.
    private static final class Place<R extends Owned> {
        private @Nullable R kept;

        Place(R kept) {
            this.kept = kept;
        }

        Optional<R> look() {
            return Optional.ofNullable(kept);
        }

        Optional<R> take() {
            Optional<R> taken = look();
            kept = null;
            return taken;
        }

        void fill(R newer) {
            drop();
            kept = newer;
        }

        String drop() {
            take().ifPresent(Owned::close);
            return "";
        }

        String say(Function<R, String> words) {
            return look().map(words).orElse("none");
        }
    }

    /// Waits in a receiver for a word.
    private abstract static class Waiting<R extends Owned> implements Future<String> {
        private @Nullable R receiver;
        private String word = "none";

        void begin(R taken) {
            receiver = taken;
        }

        Optional<R> taken() {
            return Optional.ofNullable(receiver);
        }

        abstract Poll poll(R receiver, Context cx);

        abstract String word(Poll poll, R receiver);

        @Override
        public Poll poll(Context cx) {
            R waiting = receiver;
            if (waiting == null) {
                return Poll.READY;
            }
            Poll poll = poll(waiting, cx);
            if (poll == Poll.PENDING) {
                return poll;
            }
            word = word(poll, waiting);
            return Poll.READY;
        }

        @Override
        public String value() {
            return word;
        }

        @Override
        public void close() {}
    }

    private static final class Hearing extends Waiting<BroadcastReceiver<Long>> {
        @Override
        Poll poll(BroadcastReceiver<Long> receiver, Context cx) {
            return receiver.pollRecv(cx);
        }

        @Override
        String word(Poll poll, BroadcastReceiver<Long> receiver) {
            return word(poll, receiver, "");
        }

        static String word(Poll poll, BroadcastReceiver<Long> receiver, String empty) {
            return switch (poll) {
                case READY ->
                        receiver.lag() > 0
                                ? "lagged " + receiver.lag()
                                : String.valueOf(receiver.take());
                case DONE -> "closed";
                case PENDING -> empty;
            };
        }
    }

    private static final class Seeing extends Waiting<WatchReceiver<Long>> {
        @Override
        Poll poll(WatchReceiver<Long> receiver, Context cx) {
            return receiver.pollChanged(cx);
        }

        @Override
        String word(Poll poll, WatchReceiver<Long> receiver) {
            return poll == Poll.DONE ? "closed" : String.valueOf(receiver.borrowAndUpdate());
        }
    }

    private static final class Replying extends Waiting<OneshotReceiver<Long>> {
        @Override
        Poll poll(OneshotReceiver<Long> receiver, Context cx) {
            return receiver.pollRecv(cx);
        }

        @Override
        String word(Poll poll, OneshotReceiver<Long> receiver) {
            return word(poll, receiver, "");
        }

        @Override
        Optional<OneshotReceiver<Long>> taken() {
            return Optional.empty();
        }

        static String word(Poll poll, OneshotReceiver<Long> receiver, String empty) {
            return switch (poll) {
                case READY -> String.valueOf(receiver.take());
                case DONE -> "closed";
                case PENDING -> empty;
            };
        }
    }
}
