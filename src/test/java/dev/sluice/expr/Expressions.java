package dev.sluice.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Compiles and evaluates in one line, for tests.
final class Expressions {
    private Expressions() {}

    static Expression compiled(String source, String... variables) {
        var compiled = Expression.compile(source, Expecting.ANY, variables);
        assertThat(compiled).as(source).isInstanceOf(Expression.class);
        return (Expression) compiled;
    }

    static Mistake mistake(String source) {
        var compiled = Expression.compile(source, Expecting.ANY);
        assertThat(compiled).as(source).isInstanceOf(Mistake.class);
        return (Mistake) compiled;
    }

    static Object value(String source, Object item) {
        return compiled(source).eval(item);
    }

    static void assertFails(String source, Object item, String message) {
        var expression = compiled(source);
        assertThatThrownBy(() -> expression.eval(item))
                .as(source)
                .isInstanceOf(EvaluationException.class)
                .hasMessage(message);
    }
}
