package dev.sluice.runtime;

import org.jetbrains.lincheck.Lincheck;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletionException;

/// Looks for a wake-up lost between any two steps of [Parker]; a lost one shows as a test that hangs. (Parks
/// end early here, so that a missing unpark is for [ParkedOwnerTest] to find.)
class ParkerInterleavingsTest {
    private static final int INVOCATIONS = 200;

    @Test
    void everyWakeUpEndsThePresentParkOrTheNext() {
        Lincheck.runConcurrentTest(INVOCATIONS, ParkerInterleavingsTest::ownerAndWaker);
    }

    private static void ownerAndWaker() {
        Parker[] parker = new Parker[1];
        int[] written = new int[1];
        Thread owner =
                new Thread(
                        () -> {
                            parker[0].arrive();
                            parker[0].take();
                            while (written[0] < 2) {
                                while (!parker[0].isWoken()) {
                                    parker[0].park(Long.MAX_VALUE);
                                }
                                parker[0].take();
                            }
                        });
        parker[0] = new Parker(owner::start);
        Thread waker =
                new Thread(
                        () -> {
                            written[0] = 1;
                            parker[0].wake();
                            written[0] = 2;
                            parker[0].wake();
                        });
        owner.start();
        waker.start();
        join(owner);
        join(waker);
    }

    @Test
    void everyWakeUpFindsAnOwnerWhereOwnersLeave() {
        Lincheck.runConcurrentTest(INVOCATIONS, ParkerInterleavingsTest::leavingOwnerAndWaker);
    }

    private static void leavingOwnerAndWaker() {
        Parker[] parker = new Parker[1];
        int[] written = new int[1];
        int[] seen = new int[1];
        Thread[] owners = new Thread[3];
        int[] made = new int[1];
        Runnable body =
                () -> {
                    parker[0].arrive();
                    do {
                        parker[0].take();
                        seen[0] = written[0];
                    } while (!parker[0].leave());
                };
        Runnable start =
                () -> {
                    owners[made[0]] = new Thread(body);
                    owners[made[0]++].start();
                };
        parker[0] = new Parker(start);
        start.run();
        Thread waker =
                new Thread(
                        () -> {
                            written[0] = 1;
                            parker[0].wake();
                            written[0] = 2;
                            parker[0].wake();
                        });
        waker.start();
        join(waker);
        for (int i = 0; i < made[0]; i++) {
            join(owners[i]);
        }
        if (seen[0] != 2) {
            throw new AssertionError("the last owner saw " + seen[0]);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
