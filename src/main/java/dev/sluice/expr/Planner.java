package dev.sluice.expr;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns a checked syntax tree into nodes that evaluate without looking anything up.
final class Planner {
    private final Map<String, Node> scope;
    private int locals;
    private int nodes;
    private boolean builds;

    private Planner(Map<String, Node> scope) {
        this.scope = scope;
    }

    /// What is evaluated, and how.
    ///
    /// @param locals how many loop variables it needs
    /// @param builds whether it can make lists or maps
    /// @param ladder a shorter way for whole numbers
    record Plan(Node root, int locals, boolean builds, @Nullable Ladder ladder) {}

    /// What of CEL's syntax is not part of this language, found where it stands.
    static final class Unsupported extends Exception {
        private static final long serialVersionUID = 1L;
        final long id;
        final String complaint;
        final String remedy;

        Unsupported(long id, String complaint, String remedy) {
            super(complaint);
            this.id = id;
            this.complaint = complaint;
            this.remedy = remedy;
        }

        static Unsupported message(long id) {
            return new Unsupported(
                    id,
                    "messages are not part of this language",
                    "Write a map: `{'name': value}`.");
        }
    }

    static Plan plan(CelAbstractSyntaxTree ast, List<String> variables) throws Unsupported {
        var scope = new HashMap<String, Node>();
        var slots = List.<Node>of(new Node.First(), new Node.Second());
        for (int i = 0; i < variables.size(); i++) {
            scope.put(variables.get(i), slots.get(i));
        }
        var planner = new Planner(scope);
        var root = planner.node(ast.getExpr());
        return new Plan(root, planner.locals, planner.builds, Ladder.of(root));
    }

    private Node node(CelExpr expr) throws Unsupported {
        nodes++;
        return switch (expr.getKind()) {
            case CONSTANT -> new Node.Literal(constant(expr.id(), expr.constant()));
            case IDENT -> variable(expr);
            case SELECT -> select(expr.select());
            case CALL -> call(expr);
            case LIST -> list(expr.list());
            case MAP -> map(expr.map());
            case COMPREHENSION -> loop(expr.comprehension());
            case STRUCT, NOT_SET -> throw Unsupported.message(expr.id());
        };
    }

    private static @Nullable Object constant(long id, CelConstant constant) throws Unsupported {
        return switch (constant.getKind()) {
            case NULL_VALUE -> null;
            case BOOLEAN_VALUE -> constant.booleanValue();
            case INT64_VALUE -> constant.int64Value();
            case DOUBLE_VALUE -> constant.doubleValue();
            case STRING_VALUE -> constant.stringValue();
            case UINT64_VALUE ->
                    throw new Unsupported(
                            id, "there are no unsigned numbers", "Write it without `u`.");
            case BYTES_VALUE, DURATION_VALUE, TIMESTAMP_VALUE, NOT_SET ->
                    throw new Unsupported(id, "there are no bytes", "Write text, without `b`.");
        };
    }

    private Node variable(CelExpr expr) throws Unsupported {
        var node = scope.get(expr.ident().name());
        if (node == null) {
            throw new Unsupported(
                    expr.id(), "`%s` is not a value".formatted(expr.ident().name()), "");
        }
        return node;
    }

    private Node select(CelExpr.CelSelect select) throws Unsupported {
        var of = node(select.operand());
        return select.testOnly()
                ? new Node.Has(of, select.field())
                : new Node.Select(of, select.field());
    }

    private Node list(CelExpr.CelList list) throws Unsupported {
        builds = true;
        return new Node.ListOf(nodes(list.elements()));
    }

    private Node map(CelExpr.CelMap map) throws Unsupported {
        builds = true;
        var entries = new ArrayList<Map.Entry<Node, Node>>();
        for (var entry : map.entries()) {
            entries.add(Map.entry(node(entry.key()), node(entry.value())));
        }
        return new Node.MapOf(List.copyOf(entries));
    }

    private List<Node> nodes(List<CelExpr> exprs) throws Unsupported {
        var planned = new ArrayList<Node>();
        for (var expr : exprs) {
            planned.add(node(expr));
        }
        return List.copyOf(planned);
    }

    private Node call(CelExpr expr) throws Unsupported {
        var call = expr.call();
        var written = new ArrayList<CelExpr>();
        call.target().ifPresent(written::add);
        written.addAll(call.args());
        var args = nodes(written);
        return switch (call.function()) {
            case "_&&_" -> logic(args, false);
            case "_||_" -> logic(args, true);
            case "_?_:_" -> new Node.Conditional(args.get(0), args.get(1), args.get(2));
            case "@not_strictly_false" -> new Logic.NotStrictlyFalse(args.getFirst());
            default -> call(expr.id(), call.function(), args);
        };
    }

    private static Node logic(List<Node> args, boolean decisive) {
        return args.stream()
                .reduce((left, right) -> new Logic(left, right, decisive))
                .orElseThrow();
    }

    private Node call(long id, String name, List<Node> args) throws Unsupported {
        var op = Language.op(name, args.size());
        if (op.isEmpty()) {
            throw new Unsupported(
                    id, "`%s` cannot be used so".formatted(name), Functions.usage(name));
        }
        checkPattern(id, name, args);
        builds |= name.equals("_+_") || name.equals("reverse");
        return switch (op.get()) {
            case Op.Op1 one -> new Node.Call1(one, args.get(0));
            case Op.Op2 two -> new Node.Call2(name, two, args.get(0), args.get(1));
            case Op.Op3 three -> new Node.Call3(three, args.get(0), args.get(1), args.get(2));
        };
    }

    private static void checkPattern(long id, String name, List<Node> args) throws Unsupported {
        if (Patterns.FUNCTIONS.contains(name)
                && args.getLast() instanceof Node.Literal(String pattern)) {
            var complaint = Patterns.complaint(pattern);
            if (!complaint.isEmpty()) {
                throw new Unsupported(
                        id, complaint, "Patterns are written as in RE2, `\\\\d+` for digits.");
            }
        }
    }

    private Node loop(CelExpr.CelComprehension loop) throws Unsupported {
        var range = node(loop.iterRange());
        var start = node(loop.accuInit());
        int variable = locals++;
        int accumulator = locals++;
        var hiddenVariable = scope.put(loop.iterVar(), new Node.Local(variable));
        var hiddenAccumulator = scope.put(loop.accuVar(), new Node.Local(accumulator));
        int before = nodes;
        var goOn = node(loop.loopCondition());
        var step = node(loop.loopStep());
        int cost = nodes - before;
        restore(loop.iterVar(), hiddenVariable);
        var result = node(loop.result());
        restore(loop.accuVar(), hiddenAccumulator);
        return new Loop(range, variable, accumulator, start, goOn, step, result, cost);
    }

    private void restore(String name, @Nullable Node hidden) {
        if (hidden == null) {
            scope.remove(name);
        } else {
            scope.put(name, hidden);
        }
    }
}
