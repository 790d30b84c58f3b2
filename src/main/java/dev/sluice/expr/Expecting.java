package dev.sluice.expr;

import dev.cel.common.types.CelKind;

/// The kind of answer that the place of an expression needs.
public enum Expecting {
    BOOLEAN("true or false", "Compare with something, as in `item > 0`."),
    INTEGER("a whole number", "Make a whole number of it with `int(…)`."),
    NUMBER("a number", "Make a number of it with `double(…)`."),
    ANY("a value", "");

    final String words;
    final String remedy;

    Expecting(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    boolean mayBe(CelKind kind) {
        return kind.isDyn()
                || kind.isTypeParam()
                || switch (this) {
                    case BOOLEAN -> kind == CelKind.BOOL;
                    case INTEGER -> kind == CelKind.INT;
                    case NUMBER -> kind == CelKind.INT || kind == CelKind.DOUBLE;
                    case ANY -> true;
                };
    }

    boolean accepts(Object answer) {
        return switch (this) {
            case BOOLEAN -> answer instanceof Boolean;
            case INTEGER -> answer instanceof Long;
            case NUMBER -> answer instanceof Long || answer instanceof Double;
            case ANY -> true;
        };
    }
}
