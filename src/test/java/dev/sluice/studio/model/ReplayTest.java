package dev.sluice.studio.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.DocumentFile;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.State;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Between two looks at the quick start the picture is what a look at that very moment shows.
class ReplayTest {
    private static final long MS = 1_000_000;
    private static final Pipeline QUICK_START =
            switch (DocumentFile.load(Path.of("resources/examples/quick-start.sluice.json"))) {
                case Reading.Opened(Pipeline pipeline, var _) -> pipeline;
                case Reading.Refused refused -> throw new AssertionError(refused);
            };
    private static final Set<State> TOLD = Set.of(State.STALLED, State.ENDED, State.FAILED);
    private static final Flow FLOW = new Flow(QUICK_START, Catalog.standard());

    private static Run run() {
        return Plans.prepare(QUICK_START, Catalog.standard(), RunSettings.virtual());
    }

    @Test
    void everyMillisecondIsAsIfItHadBeenLookedAt() {
        for (long from = 0; from < 3_000; from += 700) {
            between(from, from + 100);
        }
    }

    private static void between(long from, long to) {
        try (Run looked = run();
                Run closely = run()) {
            looked.advanceTo(from * MS);
            Sample before = looked.sample();
            long first = looked.events().next();
            looked.advanceTo(to * MS);
            List<Event> events = looked.events().since(first, 10_000);
            for (long time = from + 1; time < to; time += 3) {
                closely.advanceTo(time * MS);
                Moment moment = Replay.at(time * MS, before, looked.sample(), events, FLOW);
                assertThat(moment.exact()).isTrue();
                same(moment.sample(), closely.sample());
            }
        }
    }

    private static void same(Sample made, Sample seen) {
        seen.channels().forEach((id, channel) -> same(made.channel(id).orElseThrow(), channel, id));
        seen.nodes().forEach((id, node) -> same(made.node(id), node, id + " at " + seen.time()));
    }

    private static void same(ChannelSample made, ChannelSample seen, String id) {
        assertThat(made.meanFill()).as(id).isCloseTo(seen.meanFill(), within(1e-6));
        assertThat(made)
                .as(id)
                .usingRecursiveComparison()
                .ignoringFields("meanFill", "receivers")
                .isEqualTo(seen);
    }

    private static void same(NodeSample made, NodeSample seen, String id) {
        assertThat(made)
                .as(id)
                .usingRecursiveComparison()
                .ignoringFields(
                        "polls",
                        "pendings",
                        "pendingNanos",
                        "latency",
                        "awaits",
                        "state",
                        "stateSince")
                .isEqualTo(seen);
        boolean told = TOLD.contains(seen.state()) || TOLD.contains(made.state());
        if (told || id.startsWith("print ")) {
            assertThat(made.state()).as(id).isEqualTo(seen.state());
        }
        if (told || (seen.state() == State.BUSY && id.startsWith("print "))) {
            assertThat(made.stateSince()).as(id).isEqualTo(seen.stateSince());
        }
    }

    @Test
    void withoutAllEventsTheLookBeforeStays() {
        try (Run looked = run()) {
            looked.advanceTo(1_000 * MS);
            Sample before = looked.sample();
            long first = looked.events().next();
            looked.advanceTo(1_100 * MS);
            List<Event> events =
                    looked.events().since(first, 10_000).stream()
                            .filter(event -> event.kind() != Kind.RECEIVED)
                            .toList();

            Moment moment = Replay.at(1_050 * MS, before, looked.sample(), events, FLOW);

            assertThat(moment.exact()).isFalse();
            assertThat(moment.seen()).isEqualTo(1_000 * MS);
            assertThat(moment.sample().channels()).isEqualTo(before.channels());
        }
    }
}
