package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Verdict;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.EvaluationException;
import dev.sluice.expr.Expression;
import dev.sluice.stream.Future;
import dev.sluice.stream.Result;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the expressions of a node answer; where one has no answer, the task panics or the item fails.
final class Answers {
    private static final int LONGEST = 60;

    private final Wiring wiring;

    Answers(Wiring wiring) {
        this.wiring = wiring;
    }

    /// The answer for an item; without one the task panics.
    Object of(Expression expression, Item item) {
        try {
            return expression.eval(item.value());
        } catch (EvaluationException failure) {
            throw wiring.panic(item, sentence(expression, failure));
        }
    }

    /// The answer for two values, the item's being one of them; without one the task panics.
    Object of(Expression expression, Object first, Object second, Item item) {
        try {
            return expression.eval(first, second);
        } catch (EvaluationException failure) {
            throw wiring.panic(item, sentence(expression, failure));
        }
    }

    /// Whether an item meets a predicate; without an answer the task panics.
    boolean test(Expression predicate, Item item) {
        try {
            return predicate.test(item.value());
        } catch (EvaluationException failure) {
            throw wiring.panic(item, sentence(predicate, failure));
        }
    }

    /// A body that judges an item, which is kept if it passes; without an answer the task panics.
    static Function<Item, Future<Boolean>> keep(
            Wiring wiring, Param<Expression> predicate, Param<Delay> takes) {
        Answers answers = new Answers(wiring);
        Expression judged = wiring.get(predicate);
        Supplier<Delay> time = wiring.live(takes);
        return item ->
                wiring.work(time.get(), item, (Verdict.Keeps) () -> answers.test(judged, item));
    }

    /// A body that judges an item, which is skipped if it passes; without an answer the task panics.
    static Function<Item, Future<Boolean>> skip(
            Wiring wiring, Param<Expression> predicate, Param<Delay> takes) {
        Answers answers = new Answers(wiring);
        Expression judged = wiring.get(predicate);
        Supplier<Delay> time = wiring.live(takes);
        return item ->
                wiring.work(time.get(), item, (Verdict.Skips) () -> answers.test(judged, item));
    }

    /// The item with the answer as its value; without one the task panics.
    Item map(Expression expression, Item item) {
        return item.with(of(expression, item));
    }

    /// What `body` makes of an item; an expression without an answer is the error of that item.
    static <T> Result<T, Item> attempt(Item item, Supplier<Result<T, Item>> body) {
        try {
            return body.get();
        } catch (EvaluationException failure) {
            return Result.err(
                    item.with(Objects.requireNonNullElse(failure.getMessage(), "no answer")));
        }
    }

    /// The answer of an expression without variables.
    static Object constant(Expression expression) {
        try {
            return expression.eval(0L);
        } catch (EvaluationException failure) {
            throw new IllegalStateException(sentence(expression, failure));
        }
    }

    static String sentence(Expression expression, EvaluationException failure) {
        return "“" + shortened(expression.source()) + "” has no answer: " + failure.getMessage();
    }

    private static String shortened(String source) {
        return source.length() <= LONGEST ? source : source.substring(0, LONGEST - 1) + "…";
    }
}
