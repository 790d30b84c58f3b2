package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Work beside the window goes on while a run keeps all threads that virtual ones are carried by.
@Timeout(30)
class AwayTest {
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger spinning = new AtomicInteger();

    private void spin() {
        spinning.incrementAndGet();
        while (!over.get()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void itGetsItsTurnThoughNoVirtualThreadDoes() throws Exception {
        int carriers =
                Integer.getInteger(
                        "jdk.virtualThreadScheduler.parallelism",
                        Runtime.getRuntime().availableProcessors());
        List<Thread> tasks = new ArrayList<>();
        try {
            for (int i = 0; i < carriers; i++) {
                tasks.add(Thread.ofVirtual().start(this::spin));
            }
            while (spinning.get() < carriers && !Thread.interrupted()) {
                Thread.onSpinWait();
            }
            CompletableFuture<Thread> ran = new CompletableFuture<>();
            Away.run(() -> ran.complete(Thread.currentThread()));
            assertThat(ran.get())
                    .as("the studio may end before it")
                    .matches(Thread::isDaemon)
                    .isNotEqualTo(Thread.currentThread());
        } finally {
            over.set(true);
        }
        for (Thread task : tasks) {
            task.join();
        }
    }
}
