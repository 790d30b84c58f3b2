package dev.sluice.studio.dock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.catalog.Item;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Followed;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.model.TimeCursor;
import dev.sluice.studio.theme.Colouring;
import dev.sluice.studio.theme.Theme;
import dev.sluice.telemetry.Awaited;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.EventColumns;
import dev.sluice.telemetry.EventLog;
import dev.sluice.telemetry.PollRecord;
import dev.sluice.telemetry.PollRecord.Answer;
import dev.sluice.telemetry.Sample.State;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What the dock finds and writes, without a window.
class DockTextTest {
    private static final long SECOND = 1_000_000_000L;

    private final EditorModel editor = new EditorModel();
    private final RunModel run = new RunModel(Catalog.standard());
    private final Scope scope =
            new Scope(
                    editor,
                    run,
                    new TimeCursor(run),
                    new Followed(),
                    Catalog.standard(),
                    new SimpleObjectProperty<>(Theme.LIGHT),
                    new SimpleObjectProperty<>(Colouring.BIRTH));

    @AfterEach
    void end() {
        run.clear();
    }

    private static Pipeline quickStart() {
        Pipeline open =
                ((Reading.Opened) Examples.open(Examples.QUICK_START).orElseThrow()).pipeline();
        return open.withSettings(open.settings().withClock(Clock.VIRTUAL));
    }

    private void runFor(long nanos) {
        editor.open(quickStart());
        run.runTo(editor.pipeline(), Path.of(""), nanos);
    }

    @Test
    void eventsAreFoundByNodeKindAndText() {
        EventColumns log = new EventColumns(1 << 14);
        for (int i = 0; i < 9_000; i++) {
            log.add(i, i % 2 == 0 ? Kind.SENT : Kind.YIELDED, i % 3 == 0 ? "a" : "b", i, i, false);
        }
        EventFilter filter = new EventFilter(Set.of("a"), Set.of(Kind.SENT), "12");
        List<Event> found = new EventSearch(log, filter).before(log.next(), 3);

        assertThat(found).extracting(Event::item).containsExactly(8_124L, 8_412L, 8_712L);
        assertThat(new EventSearch(log, filter).from(8_113, 2))
                .extracting(Event::item)
                .containsExactly(8_124L, 8_412L);
    }

    @Test
    void eventsAreCopiedAsCsvAndAsJsonLines() {
        List<Event> events =
                List.of(
                        new Event(
                                7,
                                1_500_000,
                                Kind.YIELDED,
                                "a",
                                Item.born(0, 3, "", 0).id(),
                                "one, \"two\"",
                                false));

        assertThat(EventText.csv(events))
                .isEqualTo(
                        "seq,time_s,node,event,item,value,error\r\n"
                                + "7,0.0015,a,yielded,3,\"one, \"\"two\"\"\",false\r\n");
        assertThat(EventText.jsonLines(events))
                .isEqualTo(
                        "{\"seq\": 7, \"t_ms\": 1.5, \"node\": \"a\", \"event\": \"yielded\","
                                + " \"item\": 3, \"value\": \"one, \\\"two\\\"\"}\n");
    }

    @Test
    void aPollIsToldSinkFirst() {
        editor.open(quickStart());
        PollRecord poll =
                new PollRecord(
                        0,
                        0,
                        0,
                        "main",
                        "timer",
                        List.of(
                                new Answer(
                                        "print",
                                        1,
                                        List.of(4L),
                                        1,
                                        State.BUSY,
                                        new Awaited.Timer(70_000_000)),
                                new Answer(
                                        "enrich",
                                        2,
                                        List.of(4L),
                                        1,
                                        State.NOT_POLLED,
                                        Awaited.Nothing.NOTHING),
                                new Answer(
                                        "celsius",
                                        1,
                                        List.of(),
                                        0,
                                        State.PENDING,
                                        new Awaited.Upstream())),
                        false);

        assertThat(new PollText(scope).answers(poll))
                .isEqualTo(
                        "print: ready #4, then busy on timer 70 ms  ←  enrich: ready #4  ←"
                                + "  celsius: pending on upstream");
    }

    @Test
    void aTapReadsWhatWentThroughItsWire() {
        runFor(SECOND);
        Wire wire =
                editor.pipeline().wires().stream()
                        .filter(each -> each.from().node().equals("cellar"))
                        .findFirst()
                        .orElseThrow();
        EventFilter filter = TapSource.of(wire, editor.pipeline(), scope.catalog()).filter();
        EventLog log = run.recording().log().orElseThrow();
        List<Event> through = new EventSearch(log, filter).before(log.next(), 1_000);

        assertThat(through).isNotEmpty();
        assertThat(through)
                .hasSize((int) run.sampleProperty().get().orElseThrow().node("cellar").items());
    }

    @Test
    void chartsShowThePinnedAndTheSelectedAndTheirValuesAsCsv() {
        runFor(3 * SECOND);
        ChartLines lines = new ChartLines(scope);
        assertThat(lines.shown())
                .extracting(ChartLines.Shown::id)
                .containsExactly("kitchen", "cellar", "readings", "print");
        editor.select(Set.of("readings"));
        lines.toggleSelection();
        editor.select(Set.of("print"));
        assertThat(lines.shown())
                .extracting(ChartLines.Shown::id)
                .containsExactly("readings", "print");

        Line fill =
                Line.of(
                        run.recording(),
                        lines.shown().getFirst(),
                        Metric.FILL,
                        0,
                        Long.MAX_VALUE,
                        Integer.MAX_VALUE);
        assertThat(fill.at(3 * SECOND)).isEqualTo(5);
        assertThat(ChartCsv.of(List.of(fill)))
                .startsWith("time_s,readings fill (items)\r\n0.1,")
                .endsWith("\r\n3,5.00000\r\n");
    }

    @Test
    void latencyIsThatOfTheLastHalfSecond() {
        runFor(3 * SECOND);
        ChartLines lines = new ChartLines(scope);
        ChartLines.Shown sink =
                lines.sinks(List.of(), run.sampleProperty().get().orElseThrow()).getFirst();
        Line p50 = Line.of(run.recording(), sink, Metric.P50, 0, Long.MAX_VALUE, Integer.MAX_VALUE);

        assertThat(p50.at(SECOND / 10)).isNaN();
        assertThat(p50.at(3 * SECOND)).isGreaterThan(p50.at(SECOND));
    }
}
