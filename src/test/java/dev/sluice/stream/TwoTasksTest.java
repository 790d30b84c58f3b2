package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;
import dev.sluice.runtime.Task;
import dev.sluice.runtime.TaskEnd;
import dev.sluice.runtime.VirtualRuntime;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// A consumer and a producer over a channel, in virtual time: who learns what at which instant.
class TwoTasksTest {
    private final VirtualRuntime runtime = new VirtualRuntime();
    private final List<String> log = new ArrayList<>();
    private final Channel<Integer> channel = Channel.bounded(1);

    private void say(String text) {
        log.add("t=" + runtime.now() / 1_000_000 + " " + text);
    }

    private static Future<Unit> sleep(long millis) {
        return Sleep.ofNanos(millis * 1_000_000);
    }

    /// Sends 0, 1, 2… with a pause between them, until one is refused.
    private Future<?> producer(long gap, boolean loud) {
        Sender<Integer> sender = channel.sender();
        Stream<SendOutcome<Integer>> sends =
                new Then<>(
                        new Then<>(
                                new Iter<>(List.of(0, 1, 2, 3, 4, 5)),
                                n -> new After<>(sleep(n == 0 ? 0 : gap), n)),
                        sender::send);
        int[] sent = {0};
        return new ForEach<>(
                new TakeWhile<>(sends, outcome -> Ready.of(accepted(outcome, sent, loud))),
                _ -> Ready.DONE);
    }

    private boolean accepted(SendOutcome<Integer> outcome, int[] sent, boolean loud) {
        if (outcome instanceof SendOutcome.Closed<Integer>(var item)) {
            say("producer: SendError(" + item + ")");
            return false;
        }
        if (loud) {
            say("sent " + sent[0]++);
        }
        return true;
    }

    @Test
    @Experiment(
            "take(2) then collect: the receiver is dropped with the finished pipeline, blocked"
                    + " producer fails at that moment")
    void theChannelClosesWhenTheFinishedPipelineIsDroppedAndTheBlockedProducerFailsThen() {
        Stream<Integer> taken = new Take<>(new ReceiverStream<>(channel.receiver()), 2);
        runtime.main(
                "consumer",
                new Collecting<>(new Then<>(taken, n -> new After<>(sleep(10), n)), this::say));
        runtime.spawn("producer", producer(0, true));
        runtime.runToEnd();

        assertThat(log)
                .isEqualTo(
                        Experiments.of(
                                "take(2) then collect: the receiver is dropped with the finished"
                                        + " pipeline, blocked producer fails at that moment"));
    }

    @Test
    @Experiment(
            "panic in an operator unwinds the consumer; the receiver is dropped; producer gets"
                    + " SendError")
    void aPanicInAStageDropsTheReceiverAndTheProducerFailsAtItsNextSend() {
        Stream<Integer> panicking =
                new Map<>(
                        new ReceiverStream<>(channel.receiver()),
                        n -> {
                            if (n == 2) {
                                throw new IllegalStateException("p2");
                            }
                            return n;
                        });
        Task consumer =
                runtime.spawn(
                        "consumer",
                        new ForEach<>(
                                new Inspect<>(panicking, n -> say("got " + n)), _ -> Ready.DONE));
        runtime.spawn("producer", producer(10, false));
        runtime.runUntil(20_000_000);
        say("consumer is_panic: " + (consumer.end() instanceof TaskEnd.Panicked));
        runtime.runToEnd();

        assertThat(log)
                .isEqualTo(
                        Experiments.of(
                                "panic in an operator unwinds the consumer; the receiver is"
                                        + " dropped; producer gets SendError"));
    }

    /// A value once a future is over.
    private record After<T>(Future<?> first, T value) implements Future<T> {
        @Override
        public Poll poll(Context cx) {
            return first.poll(cx);
        }

        @Override
        public void close() {
            first.close();
        }
    }

    /// Says the list before it drops the stream, as the last statement of a Rust block does.
    private record Collecting<T>(Collect<T> inner, java.util.function.Consumer<String> say)
            implements Future<Unit> {
        Collecting(Stream<T> stream, java.util.function.Consumer<String> say) {
            this(new Collect<>(stream), say);
        }

        @Override
        public Poll poll(Context cx) {
            Poll poll = inner.poll(cx);
            if (poll == Poll.READY) {
                say.accept(Rust.show(inner.value()));
            }
            return poll;
        }

        @Override
        public Unit value() {
            return Unit.UNIT;
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
