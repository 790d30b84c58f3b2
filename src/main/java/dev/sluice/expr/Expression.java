package dev.sluice.expr;

import dev.cel.common.CelAbstractSyntaxTree;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A checked expression, evaluated with one or two values; it always ends, and reaches nothing but those values.
///
/// The language is CEL, with one liberty: whole and decimal numbers mix. Values go in and come out as Long, Double,
/// Boolean, String, List and Map with text as keys; null occurs only inside lists and maps.
/// Expressions may be shared between threads. Two are equal when they were compiled alike.
public final class Expression implements Compiled {
    private static final Memory MEMORY = new Memory();
    private static final @Nullable Object[] NO_LOCALS = new Object[0];

    private final String source;
    private final Expecting expecting;
    private final List<String> variables;
    private final CelAbstractSyntaxTree ast;
    private final Planner.Plan plan;
    private final @Nullable Ladder ladder;

    Expression(
            String source,
            Expecting expecting,
            List<String> variables,
            CelAbstractSyntaxTree ast,
            Planner.Plan plan) {
        this.source = source;
        this.expecting = expecting;
        this.variables = variables;
        this.ast = ast;
        this.plan = plan;
        this.ladder = plan.ladder();
    }

    /// Checks a text and makes it ready to evaluate.
    ///
    /// @param expecting the kind of answer that is needed; a kind known only when evaluated is checked then
    /// @param variables the names of at most two values, `item` when none is given
    public static Compiled compile(String source, Expecting expecting, String... variables) {
        return MEMORY.compile(
                source, expecting, variables.length == 0 ? List.of("item") : List.of(variables));
    }

    /// The text it was compiled from.
    public String source() {
        return source;
    }

    /// The variables it was compiled with, in the order in which [#eval] takes their values.
    public List<String> names() {
        return variables;
    }

    /// The answer for the value of the only variable.
    ///
    /// @throws EvaluationException when there is none
    public Object eval(Object item) {
        return evaluate(item, null);
    }

    /// The answer for the values of both variables.
    ///
    /// @throws EvaluationException when there is none
    public Object eval(Object first, Object second) {
        return evaluate(first, second);
    }

    /// Whether the answer is true.
    ///
    /// @throws EvaluationException when the answer is neither true nor false, or there is none
    public boolean test(Object item) {
        return (Boolean) required(Expecting.BOOLEAN, evaluate(item, null));
    }

    /// The answer as a whole number.
    ///
    /// @throws EvaluationException when the answer is none, or there is none
    public long evalLong(Object item) {
        return (Long) required(Expecting.INTEGER, evaluate(item, null));
    }

    /// The answer as a decimal number; a whole number is taken as one.
    ///
    /// @throws EvaluationException when the answer is none, or there is none
    public double evalDouble(Object item) {
        return ((Number) required(Expecting.NUMBER, evaluate(item, null))).doubleValue();
    }

    private Object evaluate(@Nullable Object first, @Nullable Object second) {
        if (ladder != null && first instanceof Long whole) {
            Object answer = ladder.climb(whole);
            if (answer != null) {
                return required(expecting, answer);
            }
        }
        return evaluateTree(first, second);
    }

    private Object evaluateTree(@Nullable Object first, @Nullable Object second) {
        var frame =
                new Frame(
                        first, second, plan.locals() == 0 ? NO_LOCALS : new Object[plan.locals()]);
        var answer = Values.widened(plan.root().eval(frame));
        if (answer == null) {
            throw new EvaluationException("the answer is nothing (null)");
        }
        if (plan.builds()) {
            Values.weigh(answer, 0, frame);
        }
        return required(expecting, answer);
    }

    private static Object required(Expecting expecting, Object answer) {
        if (!expecting.accepts(answer)) {
            throw new EvaluationException(
                    "%s is needed, not %s".formatted(expecting.words, Values.kind(answer)));
        }
        return answer;
    }

    /// Its checked syntax, for those who translate it.
    public CelAbstractSyntaxTree ast() {
        return ast;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Expression that
                && source.equals(that.source)
                && expecting == that.expecting
                && variables.equals(that.variables);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
