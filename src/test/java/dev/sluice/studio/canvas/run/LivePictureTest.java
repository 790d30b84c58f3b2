package dev.sluice.studio.canvas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.catalog.Item;
import dev.sluice.studio.Screenshot.Moment;
import dev.sluice.studio.canvas.Demo;
import dev.sluice.telemetry.Event;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class LivePictureTest {
    private final LivePicture live = new LivePicture();
    private final Moment moment = Demo.moment();

    @BeforeEach
    void aSecondOfARun() {
        live.show(moment.before(), List.of());
        live.show(moment.now(), moment.events());
    }

    @Test
    void ratesAreOfTheLastSecond() {
        assertThat(live.rate("print")).isCloseTo(14, within(0.001));
        assertThat(live.rate("readings")).isCloseTo(14, within(0.001));
        assertThat(live.rate("nobody")).isZero();
    }

    @Test
    void aStallShareIsThePartOfTheLastSecondSpentWaiting() {
        assertThat(live.stallShare("kitchen")).isCloseTo(0.64, within(0.001));
        assertThat(live.stallShare("print")).isZero();
    }

    @Test
    void anItemFliesFromTheNodeItLeft() {
        assertThat(live.flights("celsius", 4_240_000_000L))
                .containsExactly(
                        new Flight(
                                4_250_000_000L,
                                Event.Kind.YIELDED,
                                Item.born(0, 25, "", 0).id(),
                                0,
                                25,
                                1,
                                false));
        assertThat(live.flights("celsius", 4_260_000_000L)).isEmpty();
    }

    @Test
    void anEarlierSampleStartsOver() {
        live.show(moment.before(), List.of());
        assertThat(live.now()).contains(moment.before());
        assertThat(live.flights("celsius", 0)).isEmpty();
    }
}
