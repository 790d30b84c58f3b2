package dev.sluice.catalog;

import java.util.Map;

/// A number.
record DecimalType(double least, double usual, double most, String unit)
        implements ParamType<Double> {
    @Override
    public Parsed<Double> parse(Object json) {
        if (!(json instanceof Long || json instanceof Double)) {
            return new Parsed.Bad<>(Values.quoted(json) + " is not a number.", remedy());
        }
        double number = ((Number) json).doubleValue();
        if (!(number >= least && number <= most)) {
            return new Parsed.Bad<>(Values.text(json) + " is out of range.", remedy());
        }
        return new Parsed.Good<>(number);
    }

    private String remedy() {
        return "Write a number from "
                + Values.text(least)
                + " to "
                + Values.text(most)
                + (unit.isEmpty() ? "." : " (" + unit + ").");
    }

    @Override
    public Object json(Double value) {
        return value;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "number", "minimum", least, "maximum", most);
    }

    @Override
    public Editor editor() {
        return new Editor.Decimal(least, usual, most, unit);
    }
}
