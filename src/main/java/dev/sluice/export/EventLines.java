package dev.sluice.export;

import dev.sluice.pipeline.JsonText;
import dev.sluice.telemetry.Event;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// Events as JSON Lines: `{"seq", "t_ms", "node", "event", "item", "value" | "error"}`, format 1.
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
