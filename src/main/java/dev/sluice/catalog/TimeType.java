package dev.sluice.catalog;

import java.util.List;
import java.util.Map;

/// How long something takes.
record TimeType() implements ParamType<Delay> {
    @Override
    public Parsed<Delay> parse(Object json) {
        return json instanceof String text ? Delays.parse(text) : DelayScanner.notText(json);
    }

    @Override
    public Object json(Delay value) {
        return Delays.text(value);
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "type",
                "string",
                "examples",
                List.of(
                        "none",
                        "50ms",
                        "uniform(10ms, 30ms)",
                        "exponential(20ms)",
                        "expr(10 + item % 5)"));
    }

    @Override
    public Editor editor() {
        return new Editor.Time("50ms, or uniform(10ms, 30ms)");
    }
}
