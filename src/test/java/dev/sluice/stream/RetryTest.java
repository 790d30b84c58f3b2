package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;

import org.junit.jupiter.api.Test;

import java.util.List;

/// `retry`, as the loop around a body and a `sleep` does it that one writes in Rust.
class RetryTest {
    private static final long MILLI = 1_000_000;

    private final Lab lab = new Lab();

    private Retry<Integer, String> retry(int item, long retries) {
        return new Retry<>(
                retries,
                attempt ->
                        lab.<Result<Integer, String>>body()
                                .say("attempt " + attempt)
                                .sleep(5)
                                .gives(
                                        item == 1 || attempt < 2
                                                ? Result.err("E" + item + "." + attempt)
                                                : Result.ok(item)),
                retry -> (10 * MILLI) << retry);
    }

    @Test
    @Experiment("retry: 3 attempts of 5, pauses 10 and 20")
    void thePausesGrowAndTheLastErrorGoesOn() {
        lab.drain(new Then<>(new Iter<>(List.of(0, 1)), item -> retry(item, 2)));
        assertThat(lab.log()).isEqualTo(Experiments.of("retry: 3 attempts of 5, pauses 10 and 20"));
    }

    @Test
    void withoutRetriesThereIsOneAttempt() {
        assertThat(lab.run(retry(0, 0))).isEqualTo(Result.err("E0.0"));
        assertThat(lab.log()).containsExactly("t=0 attempt 0");
    }

    @Test
    void anAttemptIsDroppedBeforeItsPause() {
        lab.run(
                new Retry<>(
                        1,
                        attempt ->
                                lab.<Result<Integer, String>>body()
                                        .onDrop("dropped " + attempt)
                                        .gives(Result.err("E")),
                        _ -> 10 * MILLI));
        assertThat(lab.log()).containsExactly("t=0 dropped 0", "t=10 dropped 1");
    }

    @Test
    void closingItDropsTheAttemptOrThePause() {
        Retry<Integer, String> running = retry(0, 2);
        lab.poll(running);
        running.close();
        Retry<Integer, String> pausing =
                new Retry<>(1, _ -> new Ready<>(Result.err("E")), _ -> 10 * MILLI);
        lab.poll(pausing);
        pausing.close();
        int wakes = lab.wakes;
        lab.at(50);
        assertThat(lab.wakes).isEqualTo(wakes);
    }
}
