package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/// What an offer does where there is no slot, also beside permits and senders that wait.
class OverflowTest {
    private final ChannelHost task = new ChannelHost();

    private static Channel<Integer> full(int capacity, Overflow overflow) {
        Channel<Integer> channel = Channel.bounded(capacity, overflow);
        for (int i = 0; i < capacity; i++) {
            assertThat(channel.sender().offer(i)).isEqualTo(new Offer.Taken<>());
        }
        return channel;
    }

    private static List<Integer> drain(Channel<Integer> channel) {
        List<Integer> items = new ArrayList<>();
        while (channel.receiver().tryRecv()
                instanceof RecvOutcome.Received<Integer>(Integer item)) {
            items.add(item);
        }
        return items;
    }

    private static void conserved(Channel<Integer> channel, long sent) {
        ChannelState<Integer> state = channel.state(0);
        assertThat(state.sent()).isEqualTo(sent);
        assertThat(state.received() + state.dropped() + state.len()).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void theNewestItemIsThrownAway(int capacity) {
        Channel<Integer> channel = full(capacity, Overflow.DROP_NEWEST);
        assertThat(channel.sender().offer(-1)).isEqualTo(new Offer.Displaced<>(-1));
        conserved(channel, capacity + 1);
        assertThat(drain(channel)).hasSize(capacity).startsWith(0).doesNotContain(-1);
        conserved(channel, capacity + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void theOldestItemIsThrownAway(int capacity) {
        Channel<Integer> channel = full(capacity, Overflow.DROP_OLDEST);
        assertThat(channel.sender().offer(-1)).isEqualTo(new Offer.Displaced<>(0));
        conserved(channel, capacity + 1);
        assertThat(drain(channel)).hasSize(capacity).endsWith(-1).doesNotContain(0);
        conserved(channel, capacity + 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"WAIT", "FAIL"})
    void theItemComesBack(Overflow overflow) {
        Channel<Integer> channel = full(2, overflow);
        assertThat(channel.sender().offer(-1)).isEqualTo(new Offer.Full<>(-1));
        conserved(channel, 2);
    }

    @ParameterizedTest
    @EnumSource
    void anOfferToNobodyComesBack(Overflow overflow) {
        Channel<Integer> channel = full(2, overflow);
        channel.receiver().close();
        assertThat(channel.sender().offer(-1)).isEqualTo(new Offer.Closed<>(-1));
    }

    @Test
    void whereEverySlotIsReservedTheItemItselfIsThrownAway() {
        Channel<Integer> channel = Channel.bounded(1, Overflow.DROP_OLDEST);
        ReserveOutcome<Integer> reserved = channel.sender().tryReserve();
        assertThat(channel.sender().offer(7)).isEqualTo(new Offer.Displaced<>(7));
        ((ReserveOutcome.Reserved<Integer>) reserved).permit().send(8);
        assertThat(drain(channel)).containsExactly(8);
        conserved(channel, 2);
    }

    @Test
    void whatIsThrownAwayMakesRoomForThoseWhoWaitFirst() {
        Channel<Integer> channel = full(1, Overflow.DROP_OLDEST);
        Future<SendOutcome<Integer>> waiting = channel.sender().send(5);
        assertThat(waiting.poll(task.cx())).isEqualTo(Poll.PENDING);

        assertThat(channel.sender().offer(7)).isEqualTo(new Offer.Displaced<>(7));
        assertThat(task.takeWakes()).isEqualTo(1);
        assertThat(waiting.poll(task.cx())).isEqualTo(Poll.READY);
        assertThat(drain(channel)).containsExactly(5);
        conserved(channel, 3);
    }

    @Test
    void anItemThatIsThrownAwayLetsThoseWhoWaitStayInLine() {
        Channel<Integer> channel = full(1, Overflow.DROP_NEWEST);
        Future<SendOutcome<Integer>> waiting = channel.sender().send(5);
        assertThat(waiting.poll(task.cx())).isEqualTo(Poll.PENDING);

        assertThat(channel.sender().offer(7)).isEqualTo(new Offer.Displaced<>(7));
        assertThat(task.takeWakes()).isZero();
        channel.receiver().tryRecv();
        assertThat(waiting.poll(task.cx())).isEqualTo(Poll.READY);
        assertThat(drain(channel)).containsExactly(5);
    }
}
