package dev.sluice.catalog;

import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.Mistake;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// An expression.
record CodeType(Expecting expecting, List<String> variables) implements ParamType<Expression> {
    /// What no expression mentions: the language wants a variable where none is meant.
    private static final String[] NONE = {"__none"};

    CodeType {
        variables = List.copyOf(variables);
    }

    @Override
    public Parsed<Expression> parse(Object json) {
        if (!(json instanceof String source)) {
            return new Parsed.Bad<>(
                    Values.quoted(json) + " is not an expression.",
                    "Write the expression in quotation marks, as in \"" + example() + "\".");
        }
        return switch (Expression.compile(
                source, expecting, variables.isEmpty() ? NONE : variables.toArray(String[]::new))) {
            case Expression expression -> new Parsed.Good<>(expression);
            case Mistake mistake ->
                    new Parsed.Bad<>(
                            mistake.message(), mistake.remedy(), OptionalInt.of(mistake.column()));
        };
    }

    private String example() {
        return variables.isEmpty()
                ? "0"
                : variables.getFirst() + (expecting == Expecting.BOOLEAN ? " > 0" : "");
    }

    @Override
    public Object json(Expression value) {
        return value.source();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "description", description());
    }

    private String description() {
        return "A CEL expression"
                + (variables.isEmpty() ? "." : " over " + String.join(" and ", variables) + ".");
    }

    @Override
    public Editor editor() {
        return new Editor.Code(variables);
    }
}
