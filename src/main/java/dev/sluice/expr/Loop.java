package dev.sluice.expr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// `all`, `exists`, `exists_one`, `map` and `filter`, as CEL spells them out: a fold over a list or a map's keys.
///
/// Each round costs as many steps as its body has nodes, so nested loops end.
record Loop(
        Node range,
        int variable,
        int accumulator,
        Node start,
        Node goOn,
        Node step,
        Node result,
        int cost)
        implements Node {

    /// The list that a loop is filling; only the loop's own accumulator ever holds one.
    static final class Growing extends ArrayList<@Nullable Object> {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
        var members = members(range.eval(frame));
        var initial = start.eval(frame);
        frame.locals[accumulator] = initial instanceof List<?> ? new Growing() : initial;
        for (var member : members) {
            frame.spend(cost);
            if (!Values.bool(goOn.eval(frame))) {
                break;
            }
            frame.locals[variable] = member;
            frame.locals[accumulator] = round(frame);
        }
        var answer = result.eval(frame);
        return answer instanceof Growing grown ? Values.list(grown.toArray()) : answer;
    }

    private @Nullable Object round(Frame frame) {
        try {
            return step.eval(frame);
        } catch (EvaluationException failure) {
            return Logic.failureOrThrow(step, failure);
        }
    }

    private static Collection<?> members(@Nullable Object range) {
        return switch (range) {
            case List<?> list -> list;
            case Map<?, ?> map -> map.keySet();
            case null, default ->
                    throw new EvaluationException(
                            "%s cannot be gone through; a list can".formatted(Values.kind(range)));
        };
    }
}
