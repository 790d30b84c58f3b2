package dev.sluice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/// Every thread here would hang on the first wake-up that is lost, and miscount on a write that is not seen.
@Timeout(60)
class ParkerTest {
    /// Kinds of threads.
    enum Kind {
        VIRTUAL,
        PLATFORM;

        Thread thread(Runnable body) {
            return switch (this) {
                case VIRTUAL -> Thread.ofVirtual().unstarted(body);
                case PLATFORM -> Thread.ofPlatform().daemon().unstarted(body);
            };
        }
    }

    /// A thread that looks for work after each wake-up until there is no more to come.
    private static final class Worker implements Runnable {
        final Parker parker;
        private final Thread thread;
        private final BooleanSupplier work;
        private final long most;

        /// @param work does what there is to do, and says whether more is to come
        Worker(Kind kind, long most, BooleanSupplier work) {
            this.work = work;
            this.most = most;
            this.thread = kind.thread(this);
            this.parker = new Parker(thread::start);
        }

        @Override
        public void run() {
            parker.arrive();
            parker.take();
            while (work.getAsBoolean()) {
                while (!parker.isWoken()) {
                    parker.park(most);
                }
                parker.take();
            }
        }
    }

    private static void play(List<Worker> workers) throws InterruptedException {
        for (Worker worker : workers) {
            worker.thread.start();
        }
        for (Worker worker : workers) {
            worker.thread.join();
        }
    }

    /// Looks for work on a new thread after each wake-up.
    private static final class Leaver implements Runnable {
        final Parker parker;
        final CountDownLatch over = new CountDownLatch(1);
        private final BooleanSupplier work;

        Leaver(Kind kind, BooleanSupplier work) {
            this.work = work;
            this.parker = new Parker(() -> kind.thread(this).start());
        }

        @Override
        public void run() {
            parker.arrive();
            do {
                parker.take();
                if (!work.getAsBoolean()) {
                    over.countDown();
                    return;
                }
            } while (!parker.leave());
        }
    }

    /// Two plain fields, each written by one side before it wakes the other.
    private static final class Table {
        private final int rounds;
        private final Parker[] sides = new Parker[2];
        private final int[] handed = {0, -1};

        Table(int rounds) {
            this.rounds = rounds;
        }

        /// Answers the other side's number with the next.
        boolean answer(int side) {
            int theirs = handed[1 - side];
            if (theirs > handed[side]) {
                handed[side] = theirs + 1;
                sides[1 - side].wake();
            }
            return handed[side] < rounds;
        }
    }

    private static void play(Table table, Kind kind, long first, long second)
            throws InterruptedException {
        Worker one = new Worker(kind, first, () -> table.answer(0));
        Worker other = new Worker(kind, second, () -> table.answer(1));
        table.sides[0] = one.parker;
        table.sides[1] = other.parker;
        play(List.of(one, other));
    }

    @ParameterizedTest
    @EnumSource
    void noWakeUpIsLostInAHundredThousandHandOvers(Kind kind) throws InterruptedException {
        Table table = new Table(100_000);
        play(table, kind, Long.MAX_VALUE, Long.MAX_VALUE);
        assertThat(table.handed).contains(100_000);
    }

    @ParameterizedTest
    @EnumSource
    void noWakeUpIsLostBetweenParksThatTimeOut(Kind kind) throws InterruptedException {
        Table table = new Table(20_000);
        play(table, kind, 20_000, 50_000);
        assertThat(table.handed).contains(20_000);
    }

    @ParameterizedTest
    @EnumSource
    void noWakeUpIsLostByWhoLeavesAfterEachHandOver(Kind kind) throws InterruptedException {
        Table table = new Table(20_000);
        Leaver one = new Leaver(kind, () -> table.answer(0));
        Leaver other = new Leaver(kind, () -> table.answer(1));
        table.sides[0] = one.parker;
        table.sides[1] = other.parker;
        kind.thread(one).start();
        kind.thread(other).start();
        one.over.await();
        other.over.await();
        assertThat(table.handed).contains(20_000);
    }

    @Test
    void whoIsWokenBeforeItLeavesStaysTheOwner() {
        int[] started = new int[1];
        Parker parker = new Parker(() -> started[0]++);
        parker.arrive();
        parker.wake();
        assertThat(parker.leave()).isFalse();
        assertThat(parker.owner()).as("the one to unpark").isEqualTo(Thread.currentThread());
        assertThat(started).containsExactly(0);
    }

    @Test
    void whoHasLeftComesBackOnlyWhileNobodyElseWasStarted() {
        int[] started = new int[1];
        Parker parker = new Parker(() -> started[0]++);
        parker.arrive();
        assertThat(parker.leave()).isTrue();
        assertThat(parker.owner()).isNull();
        assertThat(parker.stay()).isTrue();
        assertThat(parker.owner()).isEqualTo(Thread.currentThread());

        parker.leave();
        parker.wake();
        parker.wake();
        assertThat(started).as("once for both").containsExactly(1);
        assertThat(parker.stay()).isFalse();
        assertThat(parker.owner()).isNull();
    }

    @Test
    void whoIsAwayIsRecalledOnce() {
        int[] started = new int[1];
        Parker parker = new Parker(() -> started[0]++);
        parker.arrive();
        parker.leave();
        parker.recall();
        parker.recall();
        assertThat(started).containsExactly(1);
        assertThat(parker.isWoken()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void wakeUpsThatCoincideLoseNothingOfWhatWasWrittenBefore(int wakers)
            throws InterruptedException {
        int each = 20_000;
        int[] written = new int[wakers * 16];
        Worker reader =
                new Worker(Kind.VIRTUAL, Long.MAX_VALUE, () -> sum(written) < wakers * each);
        List<Worker> workers = new ArrayList<>(List.of(reader));
        for (int i = 0; i < wakers; i++) {
            int mine = i * 16;
            workers.add(
                    new Worker(
                            Kind.VIRTUAL,
                            Long.MAX_VALUE,
                            () -> {
                                for (int n = 0; n < each; n++) {
                                    written[mine]++;
                                    reader.parker.wake();
                                }
                                return false;
                            }));
        }
        play(workers);
        assertThat(sum(written)).isEqualTo(wakers * each);
    }

    private static int sum(int[] written) {
        int sum = 0;
        for (int part : written) {
            sum += part;
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource
    void aWakeUpBeforeTheParkIsRememberedUntilTaken(Kind kind) throws InterruptedException {
        Parker[] parker = new Parker[1];
        boolean[] woken = new boolean[2];
        Thread owner =
                kind.thread(
                        () -> {
                            parker[0].arrive();
                            parker[0].wake();
                            parker[0].park(Long.MAX_VALUE);
                            woken[0] = parker[0].isWoken();
                            parker[0].take();
                            woken[1] = parker[0].isWoken();
                        });
        parker[0] = new Parker(owner::start);
        owner.start();
        owner.join();
        assertThat(woken).containsExactly(true, false);
    }

    @ParameterizedTest
    @EnumSource
    void aNudgeEndsAParkWithoutAWakeUp(Kind kind) throws InterruptedException {
        for (int round = 0; round < 2_000; round++) {
            Parker[] parker = new Parker[1];
            boolean[] woken = new boolean[1];
            Thread owner =
                    kind.thread(
                            () -> {
                                parker[0].arrive();
                                parker[0].park(Long.MAX_VALUE);
                                woken[0] = parker[0].isWoken();
                            });
            parker[0] = new Parker(owner::start);
            owner.start();
            while (parker[0].owner() == null) {
                Thread.onSpinWait();
            }
            parker[0].nudge();
            owner.join();
            assertThat(woken[0]).isFalse();
        }
    }
}
