package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.conformance.Behaviour;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What tokio's own tests know about sending, receiving and closing.
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
    @Behaviour("send_recv_buffer_limited")
    void aFreedSlotBelongsToTheFirstWaiter(int capacity) {
        Channel<Integer> channel = full(capacity);
        ChannelHost waiting = new ChannelHost();
        Future<SendOutcome<Integer>> send = channel.sender().send(-1);
        assertThat(send.poll(waiting.cx())).isEqualTo(Poll.PENDING);
        channel.receiver().tryRecv();
        assertThat(waiting.takeWakes()).isEqualTo(1);
        assertThat(channel.sender().trySend(7)).isEqualTo(new SendOutcome.Full<>(7));
        assertThat(channel.sender().capacity()).isZero();
        assertThat(send.poll(waiting.cx())).isEqualTo(Poll.READY);
        assertThat(send.value()).isEqualTo(new SendOutcome.Sent<>());
        assertThat(drain(channel)).hasSize(capacity).endsWith(-1);
    }

    @Test
    void waitersAreServedInTheOrderTheyCame() {
        Channel<Integer> channel = full(1);
        List<Future<SendOutcome<Integer>>> sends = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            sends.add(channel.sender().send(i));
            assertThat(sends.getLast().poll(task.cx())).isEqualTo(Poll.PENDING);
        }
        List<Integer> received = new ArrayList<>();
        while (!sends.isEmpty()) {
            received.addAll(drain(channel));
            for (Future<SendOutcome<Integer>> later : sends.subList(1, sends.size())) {
                assertThat(later.poll(task.cx())).isEqualTo(Poll.PENDING);
            }
            assertThat(sends.removeFirst().poll(task.cx())).isEqualTo(Poll.READY);
        }
        received.addAll(drain(channel));
        assertThat(received).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    @Behaviour("start_send_past_cap")
    void aCancelledWaiterIsSkippedAndSendsNothing() {
        Channel<Integer> channel = full(1);
        ChannelHost patient = new ChannelHost();
        Future<SendOutcome<Integer>> cancelled = channel.sender().send(1);
        Future<SendOutcome<Integer>> next = channel.sender().send(2);
        cancelled.poll(task.cx());
        next.poll(patient.cx());
        cancelled.close();
        assertThat(drain(channel)).containsExactly(0);
        assertThat(task.takeWakes()).isZero();
        assertThat(patient.takeWakes()).isEqualTo(1);
        assertThat(next.poll(patient.cx())).isEqualTo(Poll.READY);
        assertThat(drain(channel)).containsExactly(2);
    }

    @Test
    void aSlotAssignedToAWaiterThatGivesUpGoesToTheNext() {
        Channel<Integer> channel = full(1);
        ChannelHost patient = new ChannelHost();
        Future<SendOutcome<Integer>> impatient = channel.sender().send(1);
        Future<SendOutcome<Integer>> next = channel.sender().send(2);
        impatient.poll(task.cx());
        next.poll(patient.cx());
        channel.receiver().tryRecv();
        impatient.close();
        impatient.close();
        assertThat(patient.takeWakes()).isEqualTo(1);
        assertThat(next.poll(patient.cx())).isEqualTo(Poll.READY);
        assertThat(drain(channel)).containsExactly(2);
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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void aClosedReceiverRefusesSendsAndStillGetsWhatIsBuffered(int capacity) {
        Channel<Integer> channel = full(capacity);
        channel.receiver().closeToSenders();
        assertThat(channel.sender().isClosed()).isTrue();
        assertThat(channel.sender().trySend(-1)).isEqualTo(new SendOutcome.Closed<>(-1));
        assertThat(ready(channel.sender().send(-1))).isEqualTo(new SendOutcome.Closed<>(-1));
        assertThat(channel.receiver().len()).isEqualTo(capacity);
        assertThat(drain(channel)).hasSize(capacity);
        assertThat(channel.receiver().pollRecv(task.cx())).isEqualTo(Poll.DONE);
    }

    @Test
    void blockedSendersGetTheirItemsBackInOrderWhenTheReceiverGoes() {
        Channel<Integer> channel = full(1);
        List<Integer> woken = new ArrayList<>();
        List<Future<SendOutcome<Integer>>> sends = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            int id = i;
            sends.add(channel.sender().send(i));
            sends.getLast().poll(task.cx().with(() -> woken.add(id)));
        }
        channel.receiver().close();
        assertThat(woken).containsExactly(1, 2, 3);
        for (int i = 1; i <= 3; i++) {
            assertThat(ready(sends.get(i - 1))).isEqualTo(new SendOutcome.Closed<>(i));
        }
        assertThat(channel.sender().trySend(9)).isEqualTo(new SendOutcome.Closed<>(9));
        assertThat(channel.sender().capacity()).isEqualTo(1);
    }

    @Test
    @Behaviour("dropping_rx_closes_channel")
    void aDroppedReceiverDiscardsWhatIsBufferedAndKeepsNothing() {
        Channel<Object> channel = Channel.bounded(4);
        WeakReference<Object> sent = sendSomething(channel);
        channel.receiver().close();
        channel.receiver().close();
        assertForgotten(sent);
        ChannelState<Object> state = channel.state(10);
        assertThat(state.items()).isEmpty();
        assertThat(state.sent()).isEqualTo(1);
        assertThat(state.received()).isZero();
    }

    @Test
    @Behaviour("tx_close_gets_none")
    void noSendersAtAllIsTheEnd() {
        Channel<Integer> channel = Channel.bounded(10);
        assertThat(channel.receiver().pollRecv(task.cx())).isEqualTo(Poll.PENDING);
        channel.sender().close();
        assertThat(task.takeWakes()).isEqualTo(1);
        assertThat(channel.receiver().pollRecv(task.cx())).isEqualTo(Poll.DONE);
    }

    @Test
    @Behaviour("multiple_senders_disconnect")
    void oneSenderLeavingDoesNotEndTheOthers() {
        Channel<Integer> channel = Channel.bounded(10);
        Sender<Integer> other = channel.sender().copy(1);
        channel.sender().close();
        channel.sender().close();
        assertThat(channel.receiver().pollRecv(task.cx())).isEqualTo(Poll.PENDING);
        assertThat(other.trySend(1)).isInstanceOf(SendOutcome.Sent.class);
        other.close();
        assertThat(drain(channel)).containsExactly(1);
        assertThat(channel.receiver().pollRecv(task.cx())).isEqualTo(Poll.DONE);
    }

    @Test
    @Behaviour({
        "recv_many_…_bounded_rx_closed_and_idle",
        "recv_close_gets_none_idle",
        "try_recv_after_receiver_close"
    })
    void aReceiverThatClosesAnIdleChannelIsAtItsEndThoughThereAreSenders() {
        Channel<Integer> channel = Channel.bounded(10);
        List<Integer> into = new ArrayList<>(List.of(-1));
        assertThat(channel.receiver().tryRecv()).isEqualTo(new RecvOutcome.Empty<>());

        channel.receiver().closeToSenders();

        assertThat(channel.receiver().pollRecv(task.cx())).isEqualTo(Poll.DONE);
        assertThat(channel.receiver().tryRecv()).isEqualTo(new RecvOutcome.Disconnected<>());
        assertThat(channel.receiver().pollRecvMany(task.cx(), into, 5)).isEqualTo(Poll.DONE);
        assertThat(into).containsExactly(-1);
        assertThat(ready(channel.sender().send(1))).isEqualTo(new SendOutcome.Closed<>(1));
    }

    @Test
    @Behaviour("unconsumed_messages_are_dropped")
    void aChannelThatBothEndsHaveLeftKeepsNothing() {
        Channel<Object> channel = Channel.bounded(4);
        WeakReference<Object> sent = sendSomething(channel);
        channel.sender().close();
        channel.receiver().close();

        assertForgotten(sent);
    }

    @Test
    @Behaviour("release_waker_on_rx_drop")
    void aDroppedReceiverForgetsWhoWaited() {
        Channel<Object> channel = Channel.bounded(4);
        WeakReference<Waker> waker = waitForSomething(channel);
        channel.receiver().close();

        assertForgotten(waker);
        assertThat(channel.sender().isClosed()).isTrue();
    }

    private static WeakReference<Waker> waitForSomething(Channel<Object> channel) {
        int[] wakes = {0};
        Waker waker = () -> wakes[0]++;
        assertThat(channel.receiver().pollRecv(new ChannelHost().cx().with(waker)))
                .isEqualTo(Poll.PENDING);
        return new WeakReference<>(waker);
    }

    private static void assertForgotten(WeakReference<?> reference) {
        for (int tries = 0; tries < 100 && reference.get() != null; tries++) {
            System.gc();
        }
        assertThat(reference.get()).isNull();
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
    @Behaviour("test_rx_is_closed_when_there_are_no_senders_and_there_are_messages")
    void theReceiverOfAChannelWithoutSendersIsClosedThoughThereAreItems() {
        Channel<Integer> channel = full(2);
        assertThat(channel.receiver().isClosed()).isFalse();
        channel.sender().close();
        assertThat(channel.receiver().isClosed()).isTrue();
        assertThat(drain(channel)).containsExactly(0, 1);
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
    @Behaviour("recv_timeout")
    void aTimedSendGivesItsItemBackWhenTheTimeIsUp() {
        Channel<Integer> channel = full(1);
        Future<SendOutcome<Integer>> send = channel.sender().sendTimeout(5, 10);
        task.advance(100);
        assertThat(send.poll(task.cx())).isEqualTo(Poll.PENDING);
        task.advance(9);
        assertThat(task.takeWakes()).isZero();
        task.advance(1);
        assertThat(task.takeWakes()).isEqualTo(1);
        assertThat(ready(send)).isEqualTo(new SendOutcome.TimedOut<>(5));
        assertThat(channel.state(1).waiting()).isEmpty();
        assertThat(drain(channel)).containsExactly(0);
    }

    @Test
    @Behaviour("recv_timeout")
    void aTimedSendThatGetsItsSlotOrIsRefusedForgetsItsTimer() {
        Channel<Integer> channel = full(1);
        Future<SendOutcome<Integer>> served = channel.sender().sendTimeout(1, 10);
        Future<SendOutcome<Integer>> refused = channel.sender().sendTimeout(2, Long.MAX_VALUE);
        assertThat(served.poll(task.cx())).isEqualTo(Poll.PENDING);
        assertThat(refused.poll(task.cx())).isEqualTo(Poll.PENDING);
        channel.receiver().tryRecv();
        assertThat(ready(served)).isEqualTo(new SendOutcome.Sent<>());
        channel.receiver().close();
        assertThat(ready(refused)).isEqualTo(new SendOutcome.Closed<>(2));
        assertThat(task.pendingTimers()).isZero();
    }

    @Test
    void aTimedSendOfNoTimeDoesNotWait() {
        Channel<Integer> channel = full(1);
        assertThat(ready(channel.sender().sendTimeout(1, 0)))
                .isEqualTo(new SendOutcome.TimedOut<>(1));
        drain(channel);
        assertThat(ready(channel.sender().sendTimeout(1, 0))).isEqualTo(new SendOutcome.Sent<>());
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
    @Behaviour({
        "downgrade_upgrade_sender_failure",
        "test_rx_is_closed_when_dropping_all_senders_except_weak_senders"
    })
    void aWeakSenderDoesNotKeepTheChannelOpen() {
        Channel<Integer> channel = Channel.bounded(1);
        WeakSender<Integer> weak = channel.sender().downgrade();
        Sender<Integer> strong = weak.upgrade().orElseThrow();
        channel.sender().close();
        assertThat(strong.trySend(1)).isInstanceOf(SendOutcome.Sent.class);
        assertThat(channel.receiver().isClosed()).isFalse();
        strong.close();
        assertThat(channel.receiver().isClosed()).isTrue();
        assertThat(weak.upgrade()).isEmpty();
        assertThat(drain(channel)).containsExactly(1);
        assertThat(channel.receiver().pollRecv(task.cx())).isEqualTo(Poll.DONE);
    }

    @Test
    void whoeverWaitsForTheCloseLearnsOfIt() {
        Channel<Integer> channel = Channel.bounded(1);
        Future<Void> closed = channel.sender().closed();
        Future<Void> forgotten = channel.sender().closed();
        assertThat(closed.poll(task.cx())).isEqualTo(Poll.PENDING);
        assertThat(forgotten.poll(task.cx())).isEqualTo(Poll.PENDING);
        forgotten.close();
        channel.receiver().closeToSenders();
        assertThat(task.takeWakes()).isEqualTo(1);
        assertThat(closed.poll(task.cx())).isEqualTo(Poll.READY);
        assertThat(channel.sender().closed().poll(task.cx())).isEqualTo(Poll.READY);
    }

    @Test
    void moreSlotsLetWaitersInAtOnceAndFewerLoseNothing() {
        Channel<Integer> channel = full(2);
        Future<SendOutcome<Integer>> third = channel.sender().send(2);
        Future<SendOutcome<Integer>> fourth = channel.sender().send(3);
        third.poll(task.cx());
        fourth.poll(task.cx());
        channel.resize(4);
        assertThat(task.takeWakes()).isEqualTo(2);
        ready(third);
        ready(fourth);
        channel.resize(1);
        assertThat(channel.sender().capacity()).isZero();
        assertThat(channel.sender().maxCapacity()).isEqualTo(1);
        for (int i = 0; i < 3; i++) {
            assertThat(channel.receiver().tryRecv()).isEqualTo(new RecvOutcome.Received<>(i));
            assertThat(channel.sender().trySend(9)).isEqualTo(new SendOutcome.Full<>(9));
        }
        assertThat(drain(channel)).containsExactly(3);
        assertThat(channel.sender().trySend(9)).isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void onlyABoundedChannelCanBeResizedAndNotBelowOneSlot() {
        assertThatThrownBy(() -> Channel.unbounded().resize(3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Channel.bounded(3).resize(0))
                .isInstanceOf(IllegalArgumentException.class);
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

    private static WeakReference<Object> sendSomething(Channel<Object> channel) {
        Object item = new Object();
        channel.sender().trySend(item);
        return new WeakReference<>(item);
    }

    private <T> T ready(Future<T> future) {
        assertThat(future.poll(task.cx())).isEqualTo(Poll.READY);
        return future.value();
    }

    static Channel<Integer> full(int capacity) {
        Channel<Integer> channel = Channel.bounded(capacity);
        IntStream.range(0, capacity).forEach(channel.sender()::trySend);
        return channel;
    }

    static List<Integer> drain(Channel<Integer> channel) {
        List<Integer> received = new ArrayList<>();
        while (channel.receiver().tryRecv()
                instanceof RecvOutcome.Received<Integer>(Integer item)) {
            received.add(item);
        }
        return received;
    }
}
