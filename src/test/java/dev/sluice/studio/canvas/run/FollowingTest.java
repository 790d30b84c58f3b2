package dev.sluice.studio.canvas.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Item;
import dev.sluice.pipeline.NodeEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.Demo;
import dev.sluice.studio.canvas.TestKinds;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Boards;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.Lineage;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

class FollowingTest {
    private static final long ITEM = Item.born(0, 25, "", 0).id();

    private final Board board = Boards.of(Demo.pipeline(), TestKinds.CATALOG, _ -> -1);
    private final Following following = new Following();

    @Test
    void theWiresItWentAlongAreKnown() {
        following.follow(OptionalLong.of(ITEM), Demo.moment().events());
        assertThat(following.passed(wire("celsius", "enrich"))).isTrue();
        assertThat(following.passed(wire("enrich", "print"))).isFalse();
        assertThat(following.last().map(Event::node)).contains("celsius");

        following.follow(OptionalLong.empty(), List.of());
        assertThat(following.passed(wire("celsius", "enrich"))).isFalse();
        assertThat(following.last()).isEmpty();
    }

    @Test
    void whatHappensToOthersIsNotItsStory() {
        following.follow(OptionalLong.of(ITEM + 1), Demo.moment().events());
        assertThat(following.last()).isEmpty();
    }

    @Test
    void whatIsMadeOfItIsFollowedFromThenOn() {
        Lineage both = Lineage.of(ITEM, ITEM + 1);
        following.follow(OptionalLong.of(ITEM + 1), List.of());
        following.take(new Event(7, 30, Kind.YIELDED, "enrich", ITEM, 0L, false, both));
        following.take(new Event(7, 30, Kind.YIELDED, "enrich", ITEM, 0L, false, both));

        following.at(29);
        assertThat(following.is(ITEM)).isFalse();
        assertThat(following.passed(wire("enrich", "print"))).isFalse();
        following.at(30);
        assertThat(following.is(ITEM)).isTrue();
        assertThat(following.is(ITEM + 1)).isTrue();
        assertThat(following.passed(wire("enrich", "print"))).isTrue();
    }

    @Test
    void wiresPastABypassedNodeTellOfTheNodesAroundIt() {
        Pipeline past = new NodeEdits.Bypass(Set.of("enrich"), true).apply(Demo.pipeline());
        Board laidOut = Boards.of(past, TestKinds.CATALOG, _ -> -1);
        Link beyond = laidOut.link(Wire.of("enrich", "out", "print", "in")).orElseThrow();

        assertThat(Telling.of(laidOut, beyond).node()).isEqualTo("celsius");
        assertThat(laidOut.past().before(beyond).map(Link::wire))
                .contains(Wire.of("celsius", "out", "enrich", "in"));
        assertThat(board.past().before(beyond)).isEmpty();
    }

    @Test
    void theTopmostItemIsUnderTheMouse() {
        following.painted(1, new Rectangle2D(0, 0, 10, 10));
        following.painted(2, new Rectangle2D(5, 0, 10, 10));
        assertThat(following.at(7, 5)).hasValue(2);
        assertThat(following.at(3, 5)).hasValue(1);
        following.beginPicture();
        assertThat(following.at(3, 5)).isEmpty();
    }

    private Telling wire(String from, String to) {
        return Telling.of(board, board.link(Wire.of(from, "out", to, "in")).orElseThrow());
    }
}
