package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

class FuturesUnorderedTest {
    private final Lab lab = new Lab();
    private final FuturesUnordered<Integer> set = new FuturesUnordered<>();

    /// Ready once it was told so, from any thread.
    private static final class Flag implements Future<Integer> {
        private final int number;
        private volatile boolean set;
        private volatile @Nullable Waker waker;
        int polls;
        int closes;

        Flag(int number) {
            this.number = number;
        }

        void raise() {
            set = true;
            Waker woken = waker;
            if (woken != null) {
                woken.wake();
            }
        }

        @Override
        public Poll poll(Context cx) {
            polls++;
            waker = cx.waker();
            return set ? Poll.READY : Poll.PENDING;
        }

        @Override
        public Integer value() {
            return number;
        }

        @Override
        public void close() {
            closes++;
        }
    }

    private List<Flag> flags(int count) {
        List<Flag> flags = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            flags.add(new Flag(i));
            set.push(flags.get(i));
        }
        return flags;
    }

    @Test
    void onlyWokenChildrenArePolledFirstWokenFirst() {
        List<Flag> flags = flags(4);
        lab.poll(set);
        flags.get(2).raise();
        flags.get(0).raise();

        assertThat(List.of(lab.next(set).orElseThrow(), lab.next(set).orElseThrow()))
                .containsExactly(2, 0);
        assertThat(flags.stream().map(flag -> flag.polls)).containsExactly(2, 1, 2, 1);
        assertThat(set.size()).isEqualTo(2);
    }

    @Test
    void itEndsWhileEmptyAndGoesOnWhenPushedTo() {
        assertThat(lab.next(set)).isEmpty();
        set.push(new Ready<>(1));
        assertThat(lab.next(set)).contains(1);
        assertThat(lab.next(set)).isEmpty();
    }

    @Test
    void theTaskIsWokenOnceUntilItPollsTheSetAgain() {
        List<Flag> flags = flags(3);
        lab.poll(set);
        lab.poll(set);
        int before = lab.wakes;
        flags.get(0).raise();
        flags.get(1).raise();
        assertThat(lab.wakes).isEqualTo(before + 1);

        assertThat(lab.next(set)).contains(0);
        flags.get(2).raise();
        assertThat(lab.wakes).isEqualTo(before + 2);
    }

    @Test
    void aPollEndsWhenTwoChildrenAskedToYield() {
        Flag last = new Flag(9);
        set.push(lab.<Integer>body().yields().gives(0));
        set.push(lab.<Integer>body().yields().gives(1));
        set.push(last);

        assertThat(lab.poll(set)).isEqualTo(Poll.PENDING);
        assertThat(last.polls).isZero();
        assertThat(lab.wakes).isPositive();
    }

    @Test
    void aPollEndsWhenAsManyChildrenWerePolledAsThereWere() {
        AtomicInteger polls = new AtomicInteger();
        set.push(
                lab.<Integer>body()
                        .run(polls::incrementAndGet)
                        .yields()
                        .run(polls::incrementAndGet)
                        .gives(0));

        assertThat(lab.poll(set)).isEqualTo(Poll.PENDING);
        assertThat(polls).hasValue(1);
        assertThat(lab.next(set)).contains(0);
    }

    @Test
    void aFutureIsDroppedWhenItCompletesAndWakesItNoMore() {
        List<Flag> flags = flags(2);
        lab.poll(set);
        flags.getFirst().raise();
        lab.next(set);
        assertThat(flags.getFirst().closes).isEqualTo(1);

        int before = lab.wakes;
        flags.getFirst().raise();
        assertThat(lab.wakes).isEqualTo(before);
        assertThat(lab.poll(set)).isEqualTo(Poll.PENDING);
    }

    @Test
    void aChildWokenWhileItCompletesIsForgotten() {
        Flag open = new Flag(1);
        set.push(lab.<Integer>body().yields().gives(0));
        set.push(open);
        lab.poll(set);
        lab.next(set);

        assertThat(lab.poll(set)).isEqualTo(Poll.PENDING);
        assertThat(open.polls).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void noWakeFromAnotherThreadIsLost() throws InterruptedException {
        int count = 20_000;
        List<Flag> flags = flags(count);
        Semaphore woken = new Semaphore(0);
        Context cx = new Context(lab, woken::release);
        CountDownLatch done = new CountDownLatch(2);
        for (int half = 0; half < 2; half++) {
            int first = half;
            Thread.ofVirtual()
                    .start(
                            () -> {
                                for (int i = first; i < count; i += 2) {
                                    flags.get(i).raise();
                                }
                                done.countDown();
                            });
        }
        Set<Integer> seen = new HashSet<>();
        for (Poll poll = set.pollNext(cx); poll != Poll.DONE; poll = set.pollNext(cx)) {
            if (poll == Poll.READY) {
                assertThat(seen.add(set.take())).isTrue();
            } else {
                woken.acquire();
            }
        }
        done.await();
        assertThat(seen).hasSize(count);
    }
}
