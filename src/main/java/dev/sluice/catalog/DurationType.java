package dev.sluice.catalog;

import dev.sluice.pipeline.Durations;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/// One fixed duration.
record DurationType() implements ParamType<Duration> {
    @Override
    public Parsed<Duration> parse(Object json) {
        if (!(json instanceof String text)) {
            return DelayScanner.notText(json);
        }
        try {
            DelayScanner scanner = new DelayScanner(text);
            long nanos = scanner.duration();
            scanner.end();
            return new Parsed.Good<>(Duration.ofNanos(nanos));
        } catch (DelayScanner.Refusal refusal) {
            return new Parsed.Bad<>(
                    refusal.sentence(), refusal.remedy(), OptionalInt.of(refusal.column()));
        }
    }

    @Override
    public Object json(Duration value) {
        return Durations.format(value);
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "pattern", "^\\d+(\\.\\d+)? ?(ns|us|µs|ms|s|m|min|h)$");
    }

    @Override
    public Editor editor() {
        return new Editor.Time("50ms");
    }
}
