package dev.sluice.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

/// A whole number.
record WholeType(long least, long usual, long most, String unit) implements ParamType<Long> {
    @Override
    public Parsed<Long> parse(Object json) {
        if (!(json instanceof Long number)) {
            return new Parsed.Bad<>(Values.quoted(json) + " is not a whole number.", remedy());
        }
        if (number < least || number > most) {
            return new Parsed.Bad<>(number + " is out of range.", remedy());
        }
        return new Parsed.Good<>(number);
    }

    private String remedy() {
        String counted = unit.isEmpty() ? "" : " (" + unit + ")";
        return "Write a whole number"
                + counted
                + (most == Integer.MAX_VALUE || most == Long.MAX_VALUE
                        ? least == Long.MIN_VALUE ? "." : " from " + least + " on."
                        : " from " + least + " to " + most + ".");
    }

    @Override
    public Object json(Long value) {
        return value;
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        if (least != Long.MIN_VALUE) {
            schema.put("minimum", least);
        }
        if (most != Long.MAX_VALUE) {
            schema.put("maximum", most);
        }
        return schema;
    }

    @Override
    public Editor editor() {
        return new Editor.Whole(least, usual, most, unit);
    }
}
