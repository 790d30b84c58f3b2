package dev.sluice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/// A wake-up reaches an owner that is parked already: the one thing that no search through interleavings shows, as parks
/// end early there.
class ParkedOwnerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWakeUpEndsAParkThatIsUnderWay(boolean virtual) throws InterruptedException {
        Parker[] parker = new Parker[1];
        Runnable body =
                () -> {
                    parker[0].arrive();
                    parker[0].take();
                    while (!parker[0].isWoken()) {
                        parker[0].park(Long.MAX_VALUE);
                    }
                };
        Thread owner =
                virtual
                        ? Thread.ofVirtual().unstarted(body)
                        : Thread.ofPlatform().daemon().unstarted(body);
        parker[0] = new Parker(owner::start);
        owner.start();
        while (owner.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        parker[0].wake();

        assertThat(owner.join(PATIENCE)).as("the owner went on").isTrue();
    }
}
