package dev.sluice.export;

import dev.sluice.pipeline.JsonText;
import dev.sluice.telemetry.Event;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// Events as JSON Lines, format 1: one object a line, in UTF-8, each line ended by `\n`.
///
/// | field | what |
/// |---|---|
/// | `seq` | running number from 0; a gap means that events were lost |
/// | `t_ms` | run time in milliseconds, exact to the nanosecond |
/// | `node` | the id of the node it happened at |
/// | `event` | an [Event.Kind] in lower case, for instance `send_waits` |
/// | `item` | the id of the item concerned; absent where there is none |
/// | `parts` | the ids of the items it was made of, or of its parent; absent where it comes of none |
/// | `value` or `error` | the item's value, or the error it is; absent where there is none |
///
/// The same document, seed and settings in virtual time give the same lines, byte for byte. On the wall clock
/// a busy run notes only some of its events. Numbers are JSON numbers; NaN and the infinities are text.
public final class EventLines {
    private EventLines() {}

    /// One line, without its end.
    public static String line(Event event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seq", event.seq());
        fields.put("t_ms", millis(event.time()));
        fields.put("node", event.node());
        fields.put("event", event.kind().name().toLowerCase(java.util.Locale.ROOT));
        if (event.item() >= 0) {
            fields.put("item", event.item());
        }
        if (!event.lineage().ids().isEmpty()) {
            fields.put("parts", event.lineage().ids());
        }
        Object value = event.value();
        if (value != null) {
            fields.put(event.error() ? "error" : "value", value);
        }
        return JsonText.compact(fields);
    }

    /// Nanoseconds as milliseconds without trailing zeros.
    static Number millis(long nanos) {
        if (nanos % 1_000_000 == 0) {
            return nanos / 1_000_000;
        }
        return new BigDecimal(nanos).movePointLeft(6).stripTrailingZeros();
    }
}
