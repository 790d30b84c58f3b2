package dev.sluice.expr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// An expression such as `item % 2 == 0`: one step after another from a whole number, with whole constants.
/// It makes no object on the way and calls nothing whose kind must be looked up.
///
/// Where it has no answer the tree of [Node] has one, or says why there is none.
final class Ladder {
    private enum Step {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        REMAINDER,
        EQUAL,
        DIFFERENT,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    private final Step[] steps;
    private final long[] constants;

    private Ladder(List<Rung> rungs) {
        steps = rungs.stream().map(Rung::step).toArray(Step[]::new);
        constants = rungs.stream().mapToLong(Rung::constant).toArray();
    }

    private record Rung(Step step, long constant) {}

    /// The same as `root`, or nothing where that is no ladder.
    static @Nullable Ladder of(Node root) {
        var rungs = new ArrayList<Rung>();
        Node below = root;
        while (below
                instanceof Node.Call2(String name, Op.Op2 _, Node a, Node.Literal(Long constant))) {
            Step step = step(name);
            if (step == null || (compares(step) && !rungs.isEmpty())) {
                return null;
            }
            rungs.addFirst(new Rung(step, constant));
            below = a;
        }
        return below instanceof Node.First && !rungs.isEmpty() ? new Ladder(rungs) : null;
    }

    private static @Nullable Step step(String name) {
        return switch (name) {
            case "_+_" -> Step.ADD;
            case "_-_" -> Step.SUBTRACT;
            case "_*_" -> Step.MULTIPLY;
            case "_/_" -> Step.DIVIDE;
            case "_%_" -> Step.REMAINDER;
            case "_==_" -> Step.EQUAL;
            case "_!=_" -> Step.DIFFERENT;
            case "_<_" -> Step.LESS;
            case "_<=_" -> Step.LESS_OR_EQUAL;
            case "_>_" -> Step.GREATER;
            case "_>=_" -> Step.GREATER_OR_EQUAL;
            default -> null;
        };
    }

    private static boolean compares(Step step) {
        return step.compareTo(Step.EQUAL) >= 0;
    }

    /// The answer, or nothing where it does not fit or does not exist.
    @Nullable Object climb(long start) {
        long value = start;
        for (int i = 0; i < steps.length; i++) {
            Step step = steps[i];
            long constant = constants[i];
            if (compares(step)) {
                return compare(step, value, constant);
            }
            if (!fits(step, value, constant)) {
                return null;
            }
            value = reckon(step, value, constant);
        }
        return value;
    }

    private static boolean fits(Step step, long a, long b) {
        return switch (step) {
            case ADD -> ((a ^ (a + b)) & (b ^ (a + b))) >= 0;
            case SUBTRACT -> ((a ^ b) & (a ^ (a - b))) >= 0;
            case MULTIPLY -> Math.multiplyHigh(a, b) == (a * b) >> 63;
            case DIVIDE, REMAINDER -> b != 0 && b != -1;
            case EQUAL, DIFFERENT, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
        };
    }

    private static long reckon(Step step, long a, long b) {
        return switch (step) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> remainder(a, b);
            case EQUAL, DIFFERENT, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                    throw new IllegalArgumentException("compares: " + step);
        };
    }

    /// Division is the slowest thing a processor does with numbers, and evenness the commonest question.
    private static long remainder(long a, long b) {
        return b == 2 ? a - ((a + (a >>> 63)) & -2) : a % b;
    }

    private static boolean compare(Step step, long a, long b) {
        return switch (step) {
            case EQUAL -> a == b;
            case DIFFERENT -> a != b;
            case LESS -> a < b;
            case LESS_OR_EQUAL -> a <= b;
            case GREATER -> a > b;
            case GREATER_OR_EQUAL -> a >= b;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER ->
                    throw new IllegalArgumentException("reckons: " + step);
        };
    }
}
