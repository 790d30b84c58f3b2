package dev.sluice.stream;

import static dev.sluice.stream.Filled.drain;
import static dev.sluice.stream.Filled.full;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Behaviour;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/// How a channel ends: its receiver closes, or one of its sides is gone.
class ChannelEndTest {
    private final ChannelHost task = new ChannelHost();

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

    private static WeakReference<Object> sendSomething(Channel<Object> channel) {
        Object item = new Object();
        channel.sender().trySend(item);
        return new WeakReference<>(item);
    }

    private <T> T ready(Future<T> future) {
        assertThat(future.poll(task.cx())).isEqualTo(Poll.READY);
        return future.value();
    }
}
