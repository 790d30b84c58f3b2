package dev.sluice.studio.dock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.catalog.Family;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Wire;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.EventColumns;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the marbles are made of, without a window.
class MarbleModelTest {
    @Test
    void rowsFollowTheFlowAndLeaveAdaptersOut() {
        assertThat(Row.of(quickStart(), Set.of(), Catalog.standard()))
                .extracting(Row::id, Row::teller)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"kitchen\", \"kitchen\")",
                        "(\"cellar\", \"cellar\")",
                        "(\"readings\", \"readings\")",
                        "(\"celsius\", \"celsius\")",
                        "(\"enrich\", \"enrich\")",
                        "(\"print\", \"enrich\")");
    }

    @Test
    void aCycleOfNodesStillHasRows() {
        Pipeline cycle =
                Pipeline.EMPTY
                        .withNodes(List.of(node("b"), node("a"), node("start")))
                        .withWires(
                                List.of(
                                        Wire.of("start", "out", "a", "in"),
                                        Wire.of("a", "out", "b", "in"),
                                        Wire.of("b", "out", "a", "in")));

        assertThat(Row.of(cycle, Set.of(), Catalog.standard()))
                .extracting(Row::id)
                .containsExactly("start", "b", "a");
    }

    private static Node node(String id) {
        return Node.of(id, "map", 0, 0);
    }

    @Test
    void aRunTooFastToFollowIsCaughtUpOnceItStandsStill() {
        EventColumns log = new EventColumns(1 << 16);
        Tracks tracks = new Tracks(event -> (int) event.item() % 7);
        for (int i = 0; i < 50_000; i++) {
            log.add(i, Kind.YIELDED, "a", i, null, false);
        }

        tracks.catchUp(log, false);
        assertThat(tracks.of("a").item(0)).isEqualTo(30_000);
        while (tracks.catchUp(log, true)) {}
        assertThat(tracks.of("a").size()).isEqualTo(50_000);
        assertThat(tracks.of("a").colour(8)).isEqualTo(1);
        assertThat(tracks.of("a").after(41)).isEqualTo(42);
    }

    @Test
    void discsOfOneMomentStandSideBySideWhereThereIsRoom() {
        List<Disc> discs = new ArrayList<>();
        for (double x : new double[] {10, 10, 40, 40, 40, 60}) {
            discs.add(new Disc(new Row("a", "a", "a", Family.SINKS), x, 0, 0, 0, 0, 0, false));
        }
        Fan.out(discs, 15, 100);

        assertThat(discs).extracting(Disc::x).containsExactly(10.0, 25.0, 40.0, 40.0, 40.0, 60.0);
    }

    @Test
    void itemsOfTheLastMomentStandCloserWhereTheyWouldLeaveThePicture() {
        List<Disc> discs = new ArrayList<>();
        for (double x : new double[] {10, 60, 60, 60}) {
            discs.add(new Disc(new Row("a", "a", "a", Family.SINKS), x, 0, 0, 0, 0, 0, false));
        }
        Fan.out(discs, 15, 80);

        assertThat(discs).extracting(Disc::x).containsExactly(10.0, 60.0, 70.0, 80.0);
    }

    @Test
    void theWheelZoomsAtTheMouse() {
        TimeWindow window = new TimeWindow(2_000_000_000, false, new TimeRange());
        window.place(100, 500);
        window.reach(10_000_000_000L);
        window.pan(50);
        long under = window.time(300);
        window.zoom(0.5, 300);

        assertThat((double) window.time(300)).isCloseTo((double) under, within(2.0));
        assertThat(window.to() - window.from()).isEqualTo(1_000_000_000);
        window.follow(true);
        assertThat(window.to()).isEqualTo(10_000_000_000L);
    }

    private static Pipeline quickStart() {
        return ((Reading.Opened) Examples.open(Examples.QUICK_START).orElseThrow()).pipeline();
    }
}
