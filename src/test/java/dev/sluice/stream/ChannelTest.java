package dev.sluice.stream;

import static dev.sluice.stream.Filled.drain;
import static dev.sluice.stream.Filled.full;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.conformance.Behaviour;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What tokio's own tests know about sending and receiving.
class ChannelTest {
    private final ChannelHost task = new ChannelHost();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    @Behaviour({"send_recv_with_buffer", "bounded_try_recv_after_none"})
    void itemsArriveInOrderAndThenTheEndComes(int capacity) {
        Channel<Integer> channel = Channel.bounded(capacity);
        for (int i = 0; i < capacity; i++) {
            assertThat(channel.sender().trySend(i)).isEqualTo(new SendOutcome.Sent<>());
        }
        channel.sender().close();
        assertThat(drain(channel)).isEqualTo(IntStream.range(0, capacity).boxed().toList());
        assertThat(channel.receiver().pollRecv(task.cx())).isEqualTo(Poll.DONE);
        assertThat(channel.receiver().pollRecv(task.cx())).isEqualTo(Poll.DONE);
        assertThat(channel.receiver().tryRecv()).isEqualTo(new RecvOutcome.Disconnected<>());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    @Behaviour("buffer_gteq_one")
    void lessThanOneSlotIsRefusedInTokiosWords(int capacity) {
        assertThatThrownBy(() -> Channel.bounded(capacity))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mpsc bounded channel requires buffer > 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    @Behaviour({"try_send_fail", "try_send_fail_with_try_recv"})
    void aFullChannelGivesTheItemBackAndTakesItAfterAReceive(int capacity) {
        Channel<Integer> channel = full(capacity);
        assertThat(channel.sender().trySend(-1)).isEqualTo(new SendOutcome.Full<>(-1));
        assertThat(channel.receiver().tryRecv()).isEqualTo(new RecvOutcome.Received<>(0));
        assertThat(channel.sender().trySend(-1)).isEqualTo(new SendOutcome.Sent<>());
        channel.sender().close();
        assertThat(drain(channel)).hasSize(capacity).endsWith(-1);
        assertThat(channel.receiver().tryRecv()).isEqualTo(new RecvOutcome.Disconnected<>());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    @Behaviour("try_recv_bounded")
    void fillingAndDrainingAgainAndAgainCountsExactly(int capacity) {
        Channel<Integer> channel = Channel.bounded(capacity);
        for (int round = 0; round < 600; round++) {
            for (int i = 0; i < capacity; i++) {
                assertThat(channel.sender().trySend(i)).isInstanceOf(SendOutcome.Sent.class);
            }
            assertThat(channel.sender().trySend(-1)).isEqualTo(new SendOutcome.Full<>(-1));
            assertThat(drain(channel)).isEqualTo(IntStream.range(0, capacity).boxed().toList());
            assertThat(channel.receiver().tryRecv()).isEqualTo(new RecvOutcome.Empty<>());
        }
        assertThat(channel.state(0).sent()).isEqualTo(600L * capacity);
    }

    @Test
    void aSleepingReceiverIsWokenOnceByTheFirstOfManyItems() {
        Channel<Integer> channel = Channel.bounded(10);
        channel.receiver().pollRecv(task.cx());
        channel.sender().trySend(1);
        channel.sender().trySend(2);
        assertThat(task.takeWakes()).isEqualTo(1);
    }

    @Test
    @Behaviour({
        "test_rx_is_not_empty_when_all_but_one_messages_are_consumed",
        "test_rx_len_when_close_is_called",
        "test_is_empty_32_msgs"
    })
    void lengthCountsWhatCanBeReceivedAcrossInnerBlocks() {
        Channel<Integer> channel = Channel.bounded(300);
        for (int i = 0; i < 600; i++) {
            channel.sender().trySend(i);
            assertThat(channel.receiver().len()).isEqualTo(1);
            assertThat(channel.receiver().isEmpty()).isFalse();
            channel.receiver().tryRecv();
            assertThat(channel.receiver().isEmpty()).isTrue();
        }
        IntStream.range(0, 300).forEach(channel.sender()::trySend);
        IntStream.range(0, 299).forEach(i -> channel.receiver().tryRecv());
        assertThat(channel.receiver().isEmpty()).isFalse();
        channel.receiver().closeToSenders();
        assertThat(channel.receiver().len()).isEqualTo(1);
    }

    @Test
    void anUnboundedSenderNeverWaitsAndFailsAfterTheClose() {
        Channel<Integer> channel = Channel.unbounded();
        task.budget = 0;
        for (int i = 0; i < 100_000; i++) {
            assertThat(ready(channel.sender().send(i))).isEqualTo(new SendOutcome.Sent<>());
        }
        assertThat(channel.state(2).items()).containsExactly(0, 1);
        assertThat(channel.receiver().len()).isEqualTo(100_000);
        channel.receiver().closeToSenders();
        assertThat(channel.sender().trySend(-1)).isEqualTo(new SendOutcome.Closed<>(-1));
    }

    @Test
    void operationsThatSucceedSpendTheBudgetAndOthersDoNot() {
        Channel<Integer> channel = Channel.bounded(2);
        task.budget = 3;
        assertThat(channel.receiver().pollRecv(task.cx())).isEqualTo(Poll.PENDING);
        assertThat(ready(channel.sender().send(1))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(ready(channel.sender().send(2))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(channel.sender().send(3).poll(task.cx())).isEqualTo(Poll.PENDING);
        assertThat(task.budget).isEqualTo(1);
        assertThat(channel.receiver().pollRecv(task.cx())).isEqualTo(Poll.READY);
        task.takeWakes();
        assertThat(channel.receiver().pollRecv(task.cx())).isEqualTo(Poll.PENDING);
        assertThat(task.takeWakes()).isEqualTo(1);
        assertThat(channel.receiver().len()).isEqualTo(1);
    }

    @Test
    @Behaviour({"async_send_recv_many_with_buffer", "send_recv_many_bounded_capacity"})
    void receivingManyTakesWhatIsThereUpToTheLimit() {
        Channel<Integer> channel = full(10);
        List<Integer> into = new ArrayList<>(List.of(-1));
        assertThat(channel.receiver().pollRecvMany(task.cx(), into, 0)).isEqualTo(Poll.READY);
        assertThat(channel.receiver().pollRecvMany(task.cx(), into, 4)).isEqualTo(Poll.READY);
        assertThat(into).containsExactly(-1, 0, 1, 2, 3);
        assertThat(channel.sender().capacity()).isEqualTo(4);
        assertThat(channel.receiver().pollRecvMany(task.cx(), into, 100)).isEqualTo(Poll.READY);
        assertThat(into).hasSize(11);
        assertThat(channel.receiver().pollRecvMany(task.cx(), into, 100)).isEqualTo(Poll.PENDING);
        channel.sender().close();
        assertThat(channel.receiver().pollRecvMany(task.cx(), into, 100)).isEqualTo(Poll.DONE);
        assertThat(into).hasSize(11);
    }

    @Test
    void aLookTellsTheWholeState() {
        Channel<Integer> channel = full(3);
        task.advance(17);
        channel.receiver().tryRecv();
        channel.sender().trySend(3);
        channel.sender().copy(5).send(4).poll(task.cx());
        assertThat(channel.state(2))
                .isEqualTo(
                        new ChannelState<>(
                                3,
                                0,
                                List.of(1, 2),
                                3,
                                List.of(new ChannelState.Waiting(5, 17)),
                                4,
                                1,
                                0,
                                3,
                                2,
                                false,
                                List.of(new ChannelState.Receiving(1, 0, 3, true))));
    }

    private <T> T ready(Future<T> future) {
        assertThat(future.poll(task.cx())).isEqualTo(Poll.READY);
        return future.value();
    }
}
