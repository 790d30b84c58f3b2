package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A run does not take the processor from the window.
class PrecedenceTest {
    @Test
    void threadsThatCarryVirtualThreadsStandBack() throws InterruptedException {
        Precedence.ofTheWindow();
        for (int i = 0; i < 4; i++) {
            Thread.startVirtualThread(Thread::yield).join();
        }

        assertThat(carriers()).isNotEmpty().containsOnly(Thread.MIN_PRIORITY);
        assertThat(Thread.currentThread().getPriority()).isEqualTo(Thread.NORM_PRIORITY);
    }

    private static List<Integer> carriers() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Stream.of(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().startsWith("ForkJoinPool-1-worker-"))
                .map(ThreadInfo::getPriority)
                .toList();
    }
}
