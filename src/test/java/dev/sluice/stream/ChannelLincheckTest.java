package dev.sluice.stream;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.Validate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every interleaving of three threads looks like some order of the operations, one after another. What
/// they do in order, one after another, is judged by [ChannelScriptsTest].
///
/// The ordinary build looks briefly; before a release add `-Dsluice.lincheck.invocations=1000
/// -Dsluice.lincheck.actors=3`, some minutes.
@Tag("lincheck")
class ChannelLincheckTest {
    private static final int INVOCATIONS = Integer.getInteger("sluice.lincheck.invocations", 100);
    private static final int ACTORS = Integer.getInteger("sluice.lincheck.actors", 2);
    private static final int DONE = -1;
    private static final int PENDING = -2;
    private static final int CLOSED = -3;
    private static final int IDLE = -4;

    private static int code(Poll poll) {
        if (poll == Poll.READY) {
            return DONE;
        }
        return poll == Poll.PENDING ? PENDING : CLOSED;
    }

    @ParameterizedTest
    @ValueSource(classes = {Capacity1.class, Capacity2.class, Unbounded.class})
    void modelCheckingFindsNoInterleavingWithoutAnOrder(Class<?> channel) {
        new ModelCheckingOptions()
                .iterations(20)
                .invocationsPerIteration(INVOCATIONS)
                .threads(3)
                .actorsPerThread(ACTORS)
                .actorsBefore(1)
                .actorsAfter(1)
                .minimizeFailedScenario(false)
                .check(channel);
    }

    @ParameterizedTest
    @ValueSource(classes = {Capacity1.class, Capacity2.class, Unbounded.class})
    void stressFindsNoInterleavingWithoutAnOrder(Class<?> channel) {
        new StressOptions()
                .iterations(20)
                .invocationsPerIteration(500)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1)
                .minimizeFailedScenario(false)
                .check(channel);
    }

    public static final class Capacity1 extends Operations {
        public Capacity1() {
            super(Channel.bounded(1));
        }
    }

    public static final class Capacity2 extends Operations {
        public Capacity2() {
            super(Channel.bounded(2));
        }
    }

    public static final class Unbounded extends Operations {
        public Unbounded() {
            super(Channel.unbounded());
        }
    }

    /// One receiving task and two sending tasks.
    public abstract static class Operations {
        private final Channel<Integer> channel;
        private final Lane a;
        private final Lane b;
        private final Task receiving = new Task();

        Operations(Channel<Integer> channel) {
            this.channel = channel;
            a = new Lane(channel.sender().copy(1), 100);
            b = new Lane(channel.sender().copy(2), 200);
            channel.sender().close();
        }

        @Operation(nonParallelGroup = "receiver")
        public int pollRecv() {
            Poll poll = receiving.finish(channel.receiver().pollRecv(receiving.start()));
            return poll == Poll.READY ? channel.receiver().take() : code(poll);
        }

        @Operation(nonParallelGroup = "receiver")
        public int tryRecv() {
            receiving.cancel();
            RecvOutcome<Integer> outcome = channel.receiver().tryRecv();
            if (outcome instanceof RecvOutcome.Received<Integer> received) {
                return received.item();
            }
            return outcome instanceof RecvOutcome.Empty<Integer> ? PENDING : CLOSED;
        }

        @Operation(nonParallelGroup = "receiver", runOnce = true)
        public void closeToSenders() {
            receiving.cancel();
            channel.receiver().closeToSenders();
        }

        @Operation(nonParallelGroup = "receiver", runOnce = true)
        public void dropReceiver() {
            receiving.cancel();
            channel.receiver().close();
        }

        @Operation(nonParallelGroup = "a")
        public int trySendA() {
            return a.trySend();
        }

        @Operation(nonParallelGroup = "a")
        public int pollReserveA() {
            return a.pollReserve();
        }

        @Operation(nonParallelGroup = "a")
        public int useOrAbortA() {
            return a.useOrAbort();
        }

        @Operation(nonParallelGroup = "a", runOnce = true)
        public void dropA() {
            a.drop();
        }

        @Operation(nonParallelGroup = "b")
        public int trySendB() {
            return b.trySend();
        }

        @Operation(nonParallelGroup = "b")
        public int pollSendB() {
            return b.pollSend();
        }

        @Operation(nonParallelGroup = "b")
        public void abortB() {
            b.abort();
        }

        @Operation(nonParallelGroup = "b", runOnce = true)
        public void dropB() {
            b.drop();
        }

        /// A task that waits for what has happened must have been woken.
        @Validate
        public void nobodySleepsOnGoodNews() {
            Gate gate = channel.gate();
            boolean news = gate.receiver().look(gate.head()) != Poll.PENDING;
            if (receiving.sleeps() && news) {
                throw new IllegalStateException("the receiver was not woken");
            }
            if ((a.sleeps() || b.sleeps()) && (gate.free() > 0 || gate.refuses())) {
                throw new IllegalStateException("a sender was not woken");
            }
        }
    }

    /// Remembers whether its last poll was pending and nobody has woken it since.
    private static final class Task {
        private final Context cx = new Context(new ChannelHost(), this::wake);
        private volatile boolean woken;
        private boolean pending;

        Context start() {
            woken = false;
            return cx;
        }

        Poll finish(Poll poll) {
            pending = poll == Poll.PENDING;
            return poll;
        }

        private void wake() {
            woken = true;
        }

        void cancel() {
            pending = false;
        }

        boolean sleeps() {
            return pending && !woken;
        }
    }

    /// A sending task with at most one reservation and one send under way.
    private static final class Lane {
        private final Sender<Integer> sender;
        private final PollSender<Integer> poller;
        private final Task task = new Task();
        private @Nullable Future<ReserveOutcome<Integer>> reserve;
        private @Nullable Permit<Integer> permit;
        private int value;
        private boolean sending;
        private boolean dropped;

        Lane(Sender<Integer> sender, int first) {
            this.sender = sender;
            this.value = first;
            poller = sender.poller();
        }

        int trySend() {
            if (dropped) {
                return IDLE;
            }
            SendOutcome<Integer> outcome = sender.trySend(value++);
            if (outcome instanceof SendOutcome.Sent<Integer>) {
                return DONE;
            }
            return outcome instanceof SendOutcome.Full<Integer> ? PENDING : CLOSED;
        }

        int pollReserve() {
            if (dropped || permit != null) {
                return IDLE;
            }
            Future<ReserveOutcome<Integer>> asked = reserve == null ? sender.reserve() : reserve;
            reserve = asked;
            if (task.finish(asked.poll(task.start())) == Poll.PENDING) {
                return PENDING;
            }
            reserve = null;
            if (asked.value() instanceof ReserveOutcome.Reserved<Integer> granted) {
                permit = granted.permit();
                return DONE;
            }
            return CLOSED;
        }

        int useOrAbort() {
            if (permit != null) {
                permit.send(value++);
                permit = null;
                return DONE;
            }
            abort();
            return IDLE;
        }

        int pollSend() {
            if (dropped) {
                return IDLE;
            }
            int answer = code(task.finish(poller.pollSend(task.start(), value++)));
            sending = answer == PENDING;
            return answer;
        }

        void abort() {
            task.cancel();
            sending = false;
            poller.abort();
            if (reserve != null) {
                reserve.close();
                reserve = null;
            }
            if (permit != null) {
                permit.close();
                permit = null;
            }
        }

        /// Only when nothing is under way: to give up and then to drop would be two operations.
        void drop() {
            if (reserve == null && permit == null && !sending) {
                sender.close();
                dropped = true;
            }
        }

        boolean sleeps() {
            return task.sleeps();
        }
    }
}
