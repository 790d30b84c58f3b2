package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

/// Both ways to read a channel as a stream behave alike.
class ReceiverStreamTest {
    private final Lab lab = new Lab();

    private static <T> Stream<T> stream(boolean manual, Receiver<T> receiver) {
        return manual ? new ManualReceiver<>(receiver) : new ReceiverStream<>(receiver);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itsEndIsForEver(boolean manual) {
        Channel<Integer> channel = Channel.bounded(4);
        channel.sender().trySend(1);
        channel.sender().close();
        Stream<Integer> stream = stream(manual, channel.receiver());

        assertThat(List.of(lab.next(stream), lab.next(stream), lab.next(stream)))
                .containsExactly(Optional.of(1), Optional.empty(), Optional.empty());
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
