package dev.sluice.catalog.kinds;

import dev.sluice.catalog.ParamType;
import dev.sluice.catalog.Params;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// A list of events, each `{"at": "10ms", "value": 1}`, in order of time.
record ScriptType() implements ParamType<List<ScriptType.Event>> {
    private static final String REMEDY = "Write a list like [{\"at\": \"10ms\", \"value\": 1}].";
    private static final ParamType<Duration> TIME = Params.duration();

    /// A value and when it is sent.
    record Event(Duration at, Object value) {}

    @Override
    public Parsed<List<Event>> parse(Object json) {
        if (!(json instanceof List<?> list)) {
            return new Parsed.Bad<>("The script is not a list.", REMEDY);
        }
        List<Event> events = new ArrayList<>();
        for (Object entry : list) {
            String place = "Event " + (events.size() + 1);
            switch (event(entry, place)) {
                case Parsed.Bad<Event> bad -> {
                    return new Parsed.Bad<>(bad.sentence(), bad.remedy());
                }
                case Parsed.Good<Event>(Event event) -> events.add(event);
            }
            if (!inOrder(events)) {
                return new Parsed.Bad<>(
                        place + " is earlier than the one before it.", "Put the events in order.");
            }
        }
        return new Parsed.Good<>(List.copyOf(events));
    }

    private static Parsed<Event> event(Object entry, String place) {
        if (!(entry instanceof java.util.Map<?, ?> event)) {
            return new Parsed.Bad<>(place + " is not a time with a value.", REMEDY);
        }
        Object at = event.get("at");
        Object value = event.get("value");
        if (at == null || value == null) {
            return new Parsed.Bad<>(place + " lacks a time or a value.", REMEDY);
        }
        return switch (TIME.parse(at)) {
            case Parsed.Bad<Duration> bad ->
                    new Parsed.Bad<>(place + ": " + bad.sentence(), bad.remedy());
            case Parsed.Good<Duration>(Duration time) -> new Parsed.Good<>(new Event(time, value));
        };
    }

    private static boolean inOrder(List<Event> events) {
        int last = events.size() - 1;
        return last < 1 || events.get(last).at().compareTo(events.get(last - 1).at()) >= 0;
    }

    @Override
    public Object json(List<Event> value) {
        return value.stream().map(ScriptType::json).toList();
    }

    private static Object json(Event event) {
        java.util.Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", TIME.json(event.at()));
        json.put("value", event.value());
        return json;
    }

    @Override
    public java.util.Map<String, Object> schema() {
        return java.util.Map.of(
                "type",
                "array",
                "items",
                java.util.Map.of(
                        "type", "object",
                        "required", List.of("at", "value"),
                        "properties",
                                java.util.Map.of(
                                        "at", TIME.schema(), "value", java.util.Map.of())));
    }

    @Override
    public Editor editor() {
        return new Editor.Values();
    }
}
