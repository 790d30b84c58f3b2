package dev.sluice.studio.canvas.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Item;
import dev.sluice.studio.Screenshot.Moment;
import dev.sluice.studio.canvas.Demo;
import dev.sluice.studio.canvas.TestKinds;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Boards;
import dev.sluice.studio.model.HeldUp;
import dev.sluice.telemetry.Sample;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

class RunPictureTest {
    private static final long ITEM = Item.born(0, 25, "", 0).id();

    private final Board board = Boards.of(Demo.pipeline(), TestKinds.CATALOG, _ -> -1);
    private final RunPicture picture = new RunPicture();
    private final Moment moment = Demo.moment();

    @BeforeEach
    void aSecondOfARunWithAnItemFollowed() {
        picture.following().follow(OptionalLong.of(ITEM), List.of());
        picture.take(moment.before(), List.of());
        assertThat(picture.take(moment.now(), moment.events())).containsEntry("readings", 5);
        picture.hold(board, moment.now().time());
    }

    @Test
    void theFollowedItemHasAStoryAndTheBottleneckAName() {
        assertThat(picture.story(Demo.pipeline()))
                .isEqualTo("following item 25 of kitchen: celsius yielded it, at 4.25 s");
        assertThat(picture.heldUpProperty().get().orElseThrow().node()).isEqualTo("print");
    }

    @Test
    void aRunThatIsForgottenLeavesNothing() {
        picture.clear();
        assertThat(picture.story(Demo.pipeline())).isEmpty();
        assertThat(picture.heldUpProperty().get()).isEmpty();
        assertThat(picture.live().now()).isEmpty();
    }

    @Test
    void theNumbersOfTheBottleneckStandLongEnoughToBeRead() {
        Optional<HeldUp> first = picture.heldUpProperty().get();
        picture.take(later(100), List.of());
        picture.hold(board, later(100).time());
        assertThat(picture.heldUpProperty().get()).isSameAs(first);
        picture.hold(board, later(600).time());
        assertThat(picture.heldUpProperty().get()).isPresent().isNotEqualTo(first);
    }

    private Sample later(long millis) {
        Sample now = moment.now();
        return new Sample(
                now.time() + millis * 1_000_000,
                now.nodes(),
                now.channels(),
                now.tasks(),
                now.end());
    }
}
