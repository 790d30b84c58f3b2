package dev.sluice.catalog;

import dev.sluice.catalog.DelayScanner.Refusal;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.Mistake;

import java.util.ArrayList;
import java.util.List;

/// Reads a delay: steps joined by “then”.
final class DelayParser {
    private static final String FORMS =
            "Write a duration such as 50ms, or none, uniform(10ms, 30ms),"
                    + " exponential(20ms) or expr(10 + item % 5).";

    private final DelayScanner text;

    DelayParser(String text) {
        this.text = new DelayScanner(text);
    }

    /// @throws Refusal at the first mistake
    Delay delay() {
        List<Delay.Step> steps = new ArrayList<>();
        do {
            step(steps);
        } while (text.accept("then"));
        text.end();
        return new Delay(steps);
    }

    private void step(List<Delay.Step> steps) {
        if (text.atNumber()) {
            steps.add(new Delays.Fixed(text.duration()));
            return;
        }
        int column = text.column();
        switch (text.word()) {
            case "none" -> {}
            case "uniform" -> steps.add(uniform());
            case "exponential" -> steps.add(exponential());
            case "expr" -> steps.add(perItem());
            case "" -> throw new Refusal("A duration is missing.", FORMS, column);
            case String other ->
                    throw new Refusal("“" + other + "” is not a kind of delay.", FORMS, column);
        }
    }

    private Delay.Step uniform() {
        text.expect('(', FORMS);
        long least = text.duration();
        text.expect(',', FORMS);
        int column = text.column();
        long most = text.duration();
        if (most < least) {
            throw new Refusal(
                    "The second duration is shorter than the first.", "Swap the two.", column);
        }
        text.expect(')', FORMS);
        return new Delays.Uniform(least, most);
    }

    private Delay.Step exponential() {
        text.expect('(', FORMS);
        long mean = text.duration();
        text.expect(')', FORMS);
        return new Delays.Exponential(mean);
    }

    private Delay.Step perItem() {
        text.expect('(', FORMS);
        int column = text.column();
        String source = text.untilClosed();
        text.expect(')', FORMS);
        return switch (Expression.compile(source, Expecting.NUMBER, "item")) {
            case Expression expression -> new Delays.PerItem(expression);
            case Mistake mistake ->
                    throw new Refusal(
                            mistake.message(), mistake.remedy(), column + mistake.column() - 1);
        };
    }
}
