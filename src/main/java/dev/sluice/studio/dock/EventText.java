package dev.sluice.studio.dock;

import dev.sluice.export.EventLines;
import dev.sluice.telemetry.Event;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Events as text for other programs.
final class EventText {
    private EventText() {}

    /// A line each, with a heading (RFC 4180).
    static String csv(List<Event> events) {
        return events.stream()
                .map(EventText::row)
                .collect(Collectors.joining("", "seq,time_s,node,event,item,value,error\r\n", ""));
    }

    private static String row(Event event) {
        return String.join(
                        ",",
                        Long.toString(event.seq()),
                        ChartCsv.seconds(event.time()),
                        ChartCsv.quoted(event.node()),
                        event.kind().name().toLowerCase(Locale.ROOT),
                        EventFilter.number(event),
                        ChartCsv.quoted(String.valueOf(event.value() == null ? "" : event.value())),
                        Boolean.toString(event.error()))
                + "\r\n";
    }

    /// As `sluice run --events` writes them.
    static String jsonLines(List<Event> events) {
        return events.stream()
                .map(EventLines::line)
                .collect(Collectors.joining("\n", "", events.isEmpty() ? "" : "\n"));
    }

    static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
