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

/// Who waits for a slot of a channel, for how long, and who gets it.
class ChannelQueueTest {
    private final ChannelHost task = new ChannelHost();

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

    private <T> T ready(Future<T> future) {
        assertThat(future.poll(task.cx())).isEqualTo(Poll.READY);
        return future.value();
    }
}
