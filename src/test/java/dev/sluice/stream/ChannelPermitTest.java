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

/// What tokio's own tests know about reserving slots.
class ChannelPermitTest {
    private final ChannelHost task = new ChannelHost();
    private final ChannelHost receiving = new ChannelHost();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    @Behaviour("test_tx_capacity")
    void permitsTakeCapacityAtOnceAndGiveItBack(int capacity) {
        Channel<Integer> channel = Channel.bounded(capacity);
        List<Permit<Integer>> permits = new ArrayList<>();
        for (int i = 1; i <= capacity; i++) {
            permits.add(permit(channel.sender().reserve()));
            assertThat(channel.sender().capacity()).isEqualTo(capacity - i);
            assertThat(channel.sender().maxCapacity()).isEqualTo(capacity);
        }
        assertThat(channel.sender().tryReserve()).isEqualTo(new ReserveOutcome.Full<>());
        assertThat(channel.sender().trySend(1)).isEqualTo(new SendOutcome.Full<>(1));
        permits.forEach(Permit::close);
        permits.forEach(Permit::close);
        assertThat(channel.sender().capacity()).isEqualTo(capacity);
    }

    @Test
    @Behaviour({"reserve_disarm", "drop_permit_releases_permit"})
    void aReceiveAndADroppedPermitEachLetOneWaiterIn() {
        Channel<Integer> channel = Channel.bounded(2);
        Permit<Integer> first = permit(channel.sender().reserve());
        Permit<Integer> second = permit(channel.sender().reserve());
        ChannelHost thirdTask = new ChannelHost();
        ChannelHost fourthTask = new ChannelHost();
        Future<ReserveOutcome<Integer>> third = channel.sender().reserve();
        Future<ReserveOutcome<Integer>> fourth = channel.sender().reserve();
        third.poll(thirdTask.cx());
        fourth.poll(fourthTask.cx());
        first.send(1);
        assertThat(thirdTask.takeWakes()).isZero();
        channel.receiver().tryRecv();
        assertThat(thirdTask.takeWakes()).isEqualTo(1);
        assertThat(fourthTask.takeWakes()).isZero();
        second.close();
        assertThat(fourthTask.takeWakes()).isEqualTo(1);
        permit(third).send(3);
        permit(fourth).send(4);
        assertThat(drain(channel)).containsExactly(3, 4);
    }

    @Test
    void itemsArriveInTheOrderTheyWereSentNotReserved() {
        Channel<Integer> channel = Channel.bounded(3);
        Permit<Integer> early = permit(channel.sender().reserve());
        channel.sender().trySend(1);
        early.send(2);
        channel.sender().trySend(3);
        assertThat(drain(channel)).containsExactly(1, 2, 3);
    }

    @Test
    @Behaviour({
        "recv_close_gets_none_reserved",
        "dropping_last_permit_wakes_closed_receiver",
        "sending_last_permit_wakes_closed_receiver",
        "ready_close_cancel_bounded",
        "try_recv_after_receiver_close_with_permit"
    })
    void aPermitOutlivesTheCloseAndTheReceiverWaitsForIt() {
        Channel<Integer> channel = Channel.bounded(2);
        Permit<Integer> used = permit(channel.sender().reserve());
        Permit<Integer> dropped = permit(channel.sender().reserve());
        Future<ReserveOutcome<Integer>> waiting = channel.sender().reserve();
        waiting.poll(task.cx());
        channel.receiver().closeToSenders();
        assertThat(task.takeWakes()).isEqualTo(1);
        assertThat(ready(waiting)).isEqualTo(new ReserveOutcome.Closed<>());
        assertThat(channel.receiver().pollRecv(receiving.cx())).isEqualTo(Poll.PENDING);
        used.send(7);
        assertThat(receiving.takeWakes()).isEqualTo(1);
        assertThat(drain(channel)).containsExactly(7);
        assertThat(channel.receiver().tryRecv()).isEqualTo(new RecvOutcome.Empty<>());
        assertThat(channel.receiver().pollRecv(receiving.cx())).isEqualTo(Poll.PENDING);
        dropped.close();
        assertThat(receiving.takeWakes()).isEqualTo(1);
        assertThat(channel.receiver().pollRecv(receiving.cx())).isEqualTo(Poll.DONE);
        assertThat(channel.receiver().tryRecv()).isEqualTo(new RecvOutcome.Disconnected<>());
    }

    @Test
    @Behaviour({"cancelled_reserve_wakes_closed_receiver", "permit_available_not_acquired_close"})
    void aSlotAssignedButNotFetchedDoesNotHangTheClose() {
        Channel<Integer> channel = full(1);
        Future<ReserveOutcome<Integer>> assigned = channel.sender().reserve();
        assigned.poll(task.cx());
        drain(channel);
        channel.receiver().closeToSenders();
        assertThat(channel.receiver().pollRecv(receiving.cx())).isEqualTo(Poll.PENDING);
        assigned.close();
        assertThat(receiving.takeWakes()).isEqualTo(1);
        assertThat(channel.receiver().pollRecv(receiving.cx())).isEqualTo(Poll.DONE);
    }

    @Test
    @Behaviour("failed_reserve_wakes_closed_receiver")
    void aSlotAssignedBeforeTheCloseComesBackWhenTheReservationFails() {
        Channel<Integer> channel = full(1);
        Future<ReserveOutcome<Integer>> assigned = channel.sender().reserve();
        assigned.poll(task.cx());
        drain(channel);
        channel.receiver().closeToSenders();
        assertThat(channel.receiver().pollRecv(receiving.cx())).isEqualTo(Poll.PENDING);
        assertThat(ready(assigned)).isEqualTo(new ReserveOutcome.Closed<>());
        assertThat(receiving.takeWakes()).isEqualTo(1);
        assertThat(channel.receiver().pollRecv(receiving.cx())).isEqualTo(Poll.DONE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Behaviour({
        "failed_reserve_many_wakes_closed_receiver",
        "cancelled_reserve_many_wakes_closed_receiver"
    })
    void aBulkReservationThatEndsEarlyReturnsItsSlotsAndEndsTheReceiver(boolean cancelled) {
        for (int assigned = 1; assigned <= 3; assigned++) {
            Channel<Integer> channel = full(3);
            Future<ReserveOutcome<Integer>> bulk = channel.sender().reserveMany(3);
            bulk.poll(task.cx());
            for (int i = 0; i < assigned; i++) {
                channel.receiver().tryRecv();
            }
            assertThat(channel.sender().capacity()).isZero();
            channel.receiver().closeToSenders();
            drain(channel);
            assertThat(channel.receiver().pollRecv(receiving.cx())).isEqualTo(Poll.PENDING);
            if (cancelled) {
                bulk.close();
            } else {
                assertThat(ready(bulk)).isEqualTo(new ReserveOutcome.Closed<>());
            }
            assertThat(receiving.takeWakes()).isEqualTo(1);
            assertThat(channel.receiver().pollRecv(receiving.cx())).isEqualTo(Poll.DONE);
            assertThat(channel.sender().capacity()).isEqualTo(3);
        }
    }

    @Test
    void aBulkReservationGathersSlotsAndHoldsUpThoseBehindIt() {
        Channel<Integer> channel = full(2);
        ChannelHost behind = new ChannelHost();
        Future<ReserveOutcome<Integer>> bulk = channel.sender().reserveMany(2);
        Future<SendOutcome<Integer>> send = channel.sender().send(9);
        bulk.poll(task.cx());
        send.poll(behind.cx());
        channel.receiver().tryRecv();
        assertThat(task.takeWakes()).isZero();
        channel.receiver().tryRecv();
        assertThat(task.takeWakes()).isEqualTo(1);
        Permit<Integer> both = permit(bulk);
        assertThat(both.left()).isEqualTo(2);
        both.send(5);
        both.close();
        assertThat(behind.takeWakes()).isEqualTo(1);
        assertThat(send.poll(behind.cx())).isEqualTo(Poll.READY);
        assertThat(drain(channel)).containsExactly(5, 9);
    }

    @Test
    @Behaviour("reserve_many_above_cap")
    void moreThanThereAreIsRefusedAndNeverWaits() {
        Channel<Integer> channel = Channel.bounded(2);
        assertThat(ready(channel.sender().reserveMany(3))).isEqualTo(new ReserveOutcome.Closed<>());
        assertThat(channel.sender().tryReserveMany(3)).isEqualTo(new ReserveOutcome.Full<>());
        assertThat(channel.sender().capacity()).isEqualTo(2);
    }

    @Test
    @Behaviour("try_reserve_many_zero")
    void noSlotsCanBeReservedEvenWhenFullButNotWhenClosed() {
        Channel<Integer> channel = full(1);
        assertThat(channel.sender().tryReserveMany(0)).isInstanceOf(ReserveOutcome.Reserved.class);
        assertThat(ready(channel.sender().reserveMany(0)))
                .isInstanceOf(ReserveOutcome.Reserved.class);
        channel.receiver().closeToSenders();
        assertThat(channel.sender().tryReserveMany(0)).isEqualTo(new ReserveOutcome.Closed<>());
    }

    @Test
    @Behaviour("try_reserve_fails")
    void aHeldPermitMakesTheChannelFullUntilItIsGivenBack() {
        Channel<Integer> channel = Channel.bounded(1);
        Permit<Integer> held = permit(channel.sender().tryReserve());
        assertThat(channel.sender().tryReserve()).isEqualTo(new ReserveOutcome.Full<>());
        held.close();
        assertThat(channel.sender().tryReserve()).isInstanceOf(ReserveOutcome.Reserved.class);
    }

    @Test
    @Behaviour({"try_reserve_many_full", "drop_permit_iterator_releases_permits"})
    void bulkPermitsLeaveExactlyTheRest() {
        for (int slots = 1; slots < 100; slots++) {
            Channel<Integer> channel = Channel.bounded(slots);
            for (int used = 0; used < slots; used++) {
                Permit<Integer> rest = permit(channel.sender().tryReserveMany(slots - used));
                assertThat(channel.sender().capacity()).isZero();
                assertThat(channel.sender().tryReserveMany(1))
                        .isEqualTo(new ReserveOutcome.Full<>());
                rest.send(used);
                rest.close();
                assertThat(channel.sender().capacity()).isEqualTo(slots - used - 1);
            }
        }
    }

    @Test
    @Behaviour({
        "dropping_rx_closes_channel",
        "dropping_rx_closes_channel_for_try",
        "try_reserve_many_on_closed_channel"
    })
    void aGoneReceiverMakesEveryTryClosedEvenWhenFull() {
        Channel<Integer> channel = full(2);
        Future<ReserveOutcome<Integer>> waiting = channel.sender().reserve();
        waiting.poll(task.cx());
        channel.receiver().close();
        assertThat(ready(waiting)).isEqualTo(new ReserveOutcome.Closed<>());
        assertThat(channel.sender().tryReserve()).isEqualTo(new ReserveOutcome.Closed<>());
        assertThat(channel.sender().tryReserveMany(2)).isEqualTo(new ReserveOutcome.Closed<>());
        assertThat(ready(channel.sender().reserve())).isEqualTo(new ReserveOutcome.Closed<>());
    }

    @Test
    @Behaviour({
        "test_rx_is_not_closed_when_there_are_permits_but_not_senders",
        "downgrade_get_permit_upgrade_no_senders"
    })
    void anOwnedPermitKeepsTheChannelOpenWithoutAnySender() {
        Channel<Integer> channel = Channel.bounded(1);
        WeakSender<Integer> weak = channel.sender().downgrade();
        Permit<Integer> owned = permit(channel.sender().reserveOwned());
        assertThat(channel.receiver().isClosed()).isFalse();
        assertThat(channel.receiver().pollRecv(receiving.cx())).isEqualTo(Poll.PENDING);
        weak.upgrade().orElseThrow().close();
        owned.send(1);
        assertThat(drain(channel)).containsExactly(1);
        assertThat(channel.receiver().isClosed()).isTrue();
        assertThat(weak.upgrade()).isEmpty();
    }

    @Test
    void aDroppedOwnedPermitEndsTheChannelAndWakesTheReceiver() {
        Channel<Integer> channel = Channel.bounded(1);
        Permit<Integer> owned = permit(channel.sender().reserveOwned());
        channel.receiver().pollRecv(receiving.cx());
        owned.close();
        assertThat(receiving.takeWakes()).isEqualTo(1);
        assertThat(channel.receiver().pollRecv(receiving.cx())).isEqualTo(Poll.DONE);
    }

    @Test
    @Behaviour("releasing_last_owned_permit_wakes_closed_receiver")
    void theLastOwnedPermitEndsAClosedReceiverThoughASenderSurvives() {
        Channel<Integer> channel = Channel.bounded(1);
        Sender<Integer> survivor = channel.sender().copy(1);
        Permit<Integer> owned = permit(channel.sender().reserveOwned());
        channel.receiver().closeToSenders();
        assertThat(channel.receiver().pollRecv(receiving.cx())).isEqualTo(Poll.PENDING);

        owned.close();

        assertThat(receiving.takeWakes()).isEqualTo(1);
        assertThat(channel.receiver().pollRecv(receiving.cx())).isEqualTo(Poll.DONE);
        assertThat(survivor.trySend(1)).isEqualTo(new SendOutcome.Closed<>(1));
    }

    @Test
    void aPermitNobodyFetchedComesBackWithItsReservation() {
        Channel<Integer> channel = Channel.bounded(1);
        Future<ReserveOutcome<Integer>> reserve = channel.sender().reserve();
        assertThat(reserve.poll(task.cx())).isEqualTo(Poll.READY);
        reserve.close();
        assertThat(channel.sender().capacity()).isEqualTo(1);
    }

    @Test
    void aUsedUpPermitSendsNothingMore() {
        Channel<Integer> channel = Channel.bounded(2);
        Permit<Integer> permit = permit(channel.sender().reserve());
        permit.send(1);
        assertThatThrownBy(() -> permit.send(2)).isInstanceOf(IllegalStateException.class);
        assertThat(drain(channel)).containsExactly(1);
    }

    @Test
    void aPermitUsedAfterTheReceiverIsGoneDiscardsItsItem() {
        Channel<Integer> channel = Channel.bounded(2);
        Permit<Integer> permit = permit(channel.sender().reserve());
        channel.receiver().close();
        permit.send(1);
        assertThat(channel.state(9).items()).isEmpty();
        assertThat(channel.state(9).sent()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void aPollSenderSendsItemAfterItemWithOneWait(int capacity) {
        Channel<Integer> channel = full(capacity);
        PollSender<Integer> poller = channel.sender().poller();
        for (int i = 0; i < 300; i++) {
            assertThat(poller.pollSend(task.cx(), i)).isEqualTo(Poll.PENDING);
            channel.receiver().tryRecv();
            assertThat(task.takeWakes()).isEqualTo(1);
            assertThat(poller.pollSend(task.cx(), i)).isEqualTo(Poll.READY);
        }
        assertThat(drain(channel)).hasSize(capacity).endsWith(299);
        channel.receiver().close();
        assertThat(poller.pollSend(task.cx(), 1)).isEqualTo(Poll.DONE);
    }

    @Test
    void aPollSenderReservesThenSendsOrGivesBack() {
        Channel<Integer> channel = Channel.bounded(1);
        PollSender<Integer> poller = channel.sender().poller();
        assertThatThrownBy(() -> poller.sendItem(0)).isInstanceOf(IllegalStateException.class);
        assertThat(poller.pollReserve(task.cx())).isEqualTo(Poll.READY);
        assertThat(poller.pollReserve(task.cx())).isEqualTo(Poll.READY);
        assertThat(channel.sender().capacity()).isZero();
        poller.abort();
        assertThat(channel.sender().capacity()).isEqualTo(1);
        poller.pollReserve(task.cx());
        poller.sendItem(4);
        assertThat(poller.pollReserve(task.cx())).isEqualTo(Poll.PENDING);
        poller.close();
        assertThat(channel.state(1).waiting()).isEmpty();
        assertThat(drain(channel)).containsExactly(4);
    }

    private <T> T ready(Future<T> future) {
        assertThat(future.poll(task.cx())).isEqualTo(Poll.READY);
        return future.value();
    }

    private Permit<Integer> permit(Future<ReserveOutcome<Integer>> reserve) {
        return permit(ready(reserve));
    }

    private static Permit<Integer> permit(ReserveOutcome<Integer> outcome) {
        assertThat(outcome).isInstanceOf(ReserveOutcome.Reserved.class);
        return ((ReserveOutcome.Reserved<Integer>) outcome).permit();
    }
}
