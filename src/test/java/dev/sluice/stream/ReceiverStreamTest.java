package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Both ways to read a channel as a stream behave alike.
class ReceiverStreamTest {
    private final Lab lab = new Lab();

    private static <T> Stream<T> stream(boolean manual, Receiver<T> receiver) {
        return manual ? new ManualReceiver<>(receiver) : new ReceiverStream<>(receiver);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Experiment("ReceiverStream: None is stable after the end; dropping it closes the channel")
    void itsEndIsForEver(boolean manual) {
        Channel<Integer> channel = Channel.bounded(4);
        channel.sender().trySend(1);
        channel.sender().close();
        Stream<Integer> stream = stream(manual, channel.receiver());
        lab.say(Rust.show(lab.next(stream)));
        lab.say(Rust.show(lab.next(stream)) + " " + Rust.show(lab.next(stream)));

        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "ReceiverStream: None is stable after the end; dropping it closes"
                                        + " the channel"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEmptyChannelIsPendingUntilASendWakesTheTask(boolean manual) {
        Channel<Integer> channel = Channel.bounded(4);
        Stream<Integer> stream = stream(manual, channel.receiver());
        assertThat(lab.poll(stream)).isEqualTo(Poll.PENDING);
        assertThat(lab.wakes).isZero();

        channel.sender().trySend(1);

        assertThat(lab.wakes).isEqualTo(1);
        assertThat(lab.next(stream)).contains(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closingItClosesTheChannel(boolean manual) {
        Channel<Integer> channel = Channel.bounded(4);
        stream(manual, channel.receiver()).close();

        assertThat(channel.sender().trySend(1)).isEqualTo(new SendOutcome.Closed<>(1));
    }

    @Test
    @Experiment("ready_chunks(1000) over 300 ready channel items: split by the coop budget of 128")
    void readyChunksAreCutByTheCooperativeBudget() {
        Channel<Integer> channel = Channel.bounded(300);
        for (int i = 0; i < 300; i++) {
            channel.sender().trySend(i);
        }
        channel.sender().close();
        Stream<List<Integer>> chunks =
                new ReadyChunks<>(new ReceiverStream<>(channel.receiver()), 1000);
        for (var chunk = lab.next(chunks); chunk.isPresent(); chunk = lab.next(chunks)) {
            lab.say("chunk of " + chunk.get().size());
        }

        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "ready_chunks(1000) over 300 ready channel items: split by the coop"
                                        + " budget of 128"));
    }
}
