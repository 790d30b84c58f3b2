package dev.sluice.stream;

import dev.sluice.conformance.Behaviour;

import org.jetbrains.lincheck.Lincheck;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Looks for what goes wrong between any two steps of threads that share a channel (tokio, `loom_mpsc.rs`).
class ChannelRacesTest {
    private static final int INVOCATIONS = 200;

    @Test
    @Behaviour("closing_and_sending")
    void aSendAReceiveThatLeavesAndAWaitForTheCloseAllFinish() {
        Lincheck.runConcurrentTest(INVOCATIONS, ChannelRacesTest::closingAndSending);
    }

    private static void closingAndSending() {
        Channel<Integer> channel = Channel.bounded(16);
        Future<Void> closed = channel.sender().copy(1).closed();
        AtomicBoolean woken = new AtomicBoolean();
        Poll[] watched = {Poll.READY};
        Context watching = new ChannelHost().cx().with(() -> woken.set(true));
        together(
                () -> sent(channel.sender().trySend(1)),
                () -> watched[0] = closed.poll(watching),
                () -> {
                    if (new ParkHost().await(channel.receiver()::pollRecv) != Poll.READY) {
                        throw new AssertionError("nothing was received");
                    }
                    channel.receiver().take();
                    channel.receiver().close();
                });
        if (watched[0] == Poll.PENDING && !woken.get()) {
            throw new AssertionError("who waits for the close was not woken");
        }
    }

    @Test
    @Behaviour("len_nonzero_after_send")
    void whoHasSentFindsAtLeastOneInside() {
        Lincheck.runConcurrentTest(INVOCATIONS, ChannelRacesTest::lengthAfterASend);
    }

    private static void lengthAfterASend() {
        Channel<Integer> channel = Channel.bounded(10);
        together(
                () -> sent(channel.sender().trySend(1)),
                () -> {
                    sent(channel.sender().copy(2).trySend(2));
                    if (channel.receiver().len() < 1) {
                        throw new AssertionError("sent, and nothing is inside");
                    }
                });
    }

    private static void sent(SendOutcome<Integer> outcome) {
        if (!(outcome instanceof SendOutcome.Sent<Integer>)) {
            throw new AssertionError(outcome);
        }
    }

    /// Made and joined one by one, which is what Lincheck follows.
    private static void together(Runnable... bodies) {
        Thread[] threads = new Thread[bodies.length];
        for (int i = 0; i < bodies.length; i++) {
            threads[i] = new Thread(bodies[i]);
            threads[i].start();
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
