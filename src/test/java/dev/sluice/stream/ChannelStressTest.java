package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Behaviour;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Real threads, all cores: nothing lost, doubled or reordered.
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChannelStressTest {
    private static final int SENDERS = 8;
    private static final int UNBOUNDED = 0;

    private record Item(int sender, int number) {}

    @ParameterizedTest
    @CsvSource({"1,true", "2,true", "100,true", "0,true", "1,false", "2,false", "100,false"})
    @Behaviour({"blocking_send", "stress_shared_bounded_hard"})
    void everyItemArrivesOnceAndInTheOrderOfItsSender(int capacity, boolean virtual)
            throws InterruptedException {
        int each = virtual ? 100_000 : 10_000;
        Channel<Item> channel = channel(capacity);
        try (ExecutorService threads = threads(virtual)) {
            for (int id = 0; id < SENDERS; id++) {
                Sender<Item> sender = channel.sender().copy(id);
                int tag = id;
                threads.execute(() -> sendAll(sender, tag, each));
            }
            channel.sender().close();
            assertThat(receiveAll(channel.receiver())).containsOnly(each).hasSize(SENDERS);
        }
        ChannelState<Item> state = channel.state(1);
        assertThat(state.sent()).isEqualTo((long) SENDERS * each).isEqualTo(state.received());
        assertThat(state.highWater())
                .isBetween(1, capacity == UNBOUNDED ? SENDERS * each : capacity);
        assertThat(state.capacity()).isEqualTo(state.maxCapacity());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void everyWayToSendKeepsItsOrderWhileOthersGiveUpAndSlotsChange(int capacity)
            throws InterruptedException {
        long seed = 0x5107CEL + capacity;
        System.out.println("channel stress seed: " + seed);
        int each = 20_000;
        Channel<Item> channel = Channel.bounded(capacity);
        try (ExecutorService threads = threads(true)) {
            for (int id = 0; id < SENDERS; id++) {
                Sender<Item> sender = channel.sender().copy(id);
                int tag = id;
                threads.execute(
                        () -> sendEveryWay(channel, sender, tag, each, new Random(seed + tag)));
            }
            channel.sender().close();
            assertThat(receiveAll(channel.receiver())).containsOnly(each).hasSize(SENDERS);
        }
        assertThat(channel.state(1).sent()).isEqualTo((long) SENDERS * each);
        assertThat(channel.state(1).capacity()).isEqualTo(channel.state(1).maxCapacity());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    @Behaviour("stress_close_receiver")
    void whatWasAcceptedBeforeACloseIsExactlyWhatIsReceived(int capacity)
            throws InterruptedException {
        for (int round = 0; round < 200; round++) {
            Channel<Item> channel = Channel.bounded(capacity);
            AtomicInteger accepted = new AtomicInteger();
            AtomicInteger received = new AtomicInteger();
            try (ExecutorService threads = threads(true)) {
                for (int id = 0; id < 3; id++) {
                    Sender<Item> sender = channel.sender().copy(id);
                    int tag = id;
                    threads.execute(() -> accepted.addAndGet(sendUntilClosed(sender, tag)));
                }
                int closeAfter = round;
                threads.execute(
                        () -> received.set(receiveAndClose(channel.receiver(), closeAfter)));
            }
            assertThat(received.get()).isEqualTo(accepted.get());
        }
    }

    @Test
    @Behaviour("stress_drop_sender")
    void whatASenderSentBeforeItLeftAlwaysArrives() throws InterruptedException {
        try (ExecutorService threads = threads(true)) {
            for (int round = 0; round < 10_000; round++) {
                Channel<Item> channel = Channel.bounded(1 + round % 3);
                threads.execute(() -> sendAll(channel.sender(), 0, 3));

                assertThat(receiveAll(channel.receiver()).getFirst()).isEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    @Behaviour("stress_try_send_as_receiver_closes")
    void whatATrySendPutInBeforeACloseIsReceived(int capacity) throws InterruptedException {
        for (int round = 0; round < 200; round++) {
            Channel<Item> channel = Channel.bounded(capacity);
            AtomicInteger accepted = new AtomicInteger();
            AtomicInteger received = new AtomicInteger();
            int closeAfter = round;
            try (ExecutorService threads = threads(true)) {
                threads.execute(() -> accepted.set(trySendUntilClosed(channel.sender())));
                threads.execute(
                        () -> received.set(receiveAndClose(channel.receiver(), closeAfter)));
            }
            assertThat(received.get()).isEqualTo(accepted.get());
        }
    }

    @SuppressWarnings(
            "ThreadPriorityCheck") // one turn for the receiver is often all that is missing
    private static int trySendUntilClosed(Sender<Item> sender) {
        int sent = 0;
        while (true) {
            switch (sender.trySend(new Item(0, sent))) {
                case SendOutcome.Sent<Item> _ -> sent++;
                case SendOutcome.Full<Item> _ -> Thread.yield();
                case SendOutcome.Closed<Item> _ -> {
                    return sent;
                }
                case SendOutcome.TimedOut<Item> late -> throw new AssertionError(late);
            }
        }
    }

    private static Channel<Item> channel(int capacity) {
        return capacity == UNBOUNDED ? Channel.unbounded() : Channel.bounded(capacity);
    }

    private static ExecutorService threads(boolean virtual) {
        return virtual
                ? Executors.newVirtualThreadPerTaskExecutor()
                : Executors.newCachedThreadPool();
    }

    private static void sendAll(Sender<Item> sender, int tag, int each) {
        ParkHost task = new ParkHost();
        try (sender;
                PollSender<Item> poller = sender.poller()) {
            for (int number = 0; number < each; number++) {
                Item item = new Item(tag, number);
                task.await(cx -> poller.pollSend(cx, item));
            }
        }
    }

    private static void sendEveryWay(
            Channel<Item> channel, Sender<Item> sender, int tag, int each, Random random) {
        ParkHost task = new ParkHost();
        try (sender) {
            int number = 0;
            while (number < each) {
                Item item = new Item(tag, number);
                boolean sent =
                        switch (random.nextInt(6)) {
                            case 0 ->
                                    task.await(sender.send(item)) instanceof SendOutcome.Sent<Item>;
                            case 1 -> sender.trySend(item) instanceof SendOutcome.Sent<Item>;
                            case 2 ->
                                    usePermit(
                                            task.await(sender.reserve()),
                                            item,
                                            random.nextBoolean());
                            case 3 -> usePermit(sender.tryReserve(), item, true);
                            case 4 -> pollOnce(task, sender, item);
                            default -> {
                                if (random.nextInt(100) == 0) {
                                    channel.resize(1 + random.nextInt(100));
                                }
                                yield false;
                            }
                        };
                number += sent ? 1 : 0;
            }
        }
    }

    private static boolean usePermit(ReserveOutcome<Item> outcome, Item item, boolean use) {
        if (outcome instanceof ReserveOutcome.Reserved<Item>(Permit<Item> permit)) {
            try (permit) {
                if (use) {
                    permit.send(item);
                }
            }
            return use;
        }
        return false;
    }

    private static boolean pollOnce(ParkHost task, Sender<Item> sender, Item item) {
        boolean[] sent = new boolean[1];
        try (Future<SendOutcome<Item>> send = sender.send(item)) {
            task.await(
                    cx -> {
                        sent[0] = send.poll(cx) == Poll.READY;
                        return Poll.READY;
                    });
        }
        return sent[0];
    }

    private static List<Integer> receiveAll(Receiver<Item> receiver) {
        ParkHost task = new ParkHost();
        List<Integer> next = new ArrayList<>(Collections.nCopies(SENDERS, 0));
        while (task.await(receiver::pollRecv) == Poll.READY) {
            Item item = receiver.take();
            assertThat(item.number()).isEqualTo(next.get(item.sender()));
            next.set(item.sender(), item.number() + 1);
        }
        return next;
    }

    private static int sendUntilClosed(Sender<Item> sender, int tag) {
        ParkHost task = new ParkHost();
        int sent = 0;
        try (sender) {
            while (task.await(sender.send(new Item(tag, sent))) instanceof SendOutcome.Sent<Item>) {
                sent++;
            }
        }
        return sent;
    }

    private static int receiveAndClose(Receiver<Item> receiver, int closeAfter) {
        ParkHost task = new ParkHost();
        int received = 0;
        while (received < closeAfter && task.await(receiver::pollRecv) == Poll.READY) {
            received++;
            receiver.take();
        }
        receiver.closeToSenders();
        while (task.await(receiver::pollRecv) == Poll.READY) {
            received++;
            receiver.take();
        }
        return received;
    }
}
