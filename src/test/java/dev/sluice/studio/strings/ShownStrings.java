package dev.sluice.studio.strings;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The string literals that come to be shown, followed back from where strings are shown through variables, parameters
/// and the results of methods. Names are not resolved: methods of one name are taken for one.
final class ShownStrings {
    /// What gives back what it was given.
    private static final Set<String> PASSING =
            Set.of(
                    "formatted",
                    "format",
                    "strip",
                    "concat",
                    "join",
                    "joining",
                    "collect",
                    "map",
                    "or",
                    "orElse",
                    "orElseGet",
                    "orElseThrow",
                    "requireNonNull",
                    "append",
                    "toString");

    /// Variables that hold names of the document or of the program, which are no words of a language.
    private static final Set<String> NAMES = Set.of("id", "key", "keys", "style", "file");

    private final Sources sources;
    private final Set<String> sinks;
    private final Deque<Tree> waiting = new ArrayDeque<>();
    private final Set<Tree> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Tree> literals = Collections.newSetFromMap(new IdentityHashMap<>());

    private ShownStrings(Sources sources, Set<String> sinks) {
        this.sources = sources;
        this.sinks = sinks;
    }

    /// @param sinks the methods and classes that show what they are given
    static Set<Tree> of(Sources sources, Set<String> sinks) {
        return new ShownStrings(sources, sinks).found();
    }

    private Set<Tree> found() {
        sinks.stream().flatMap(sources::calls).forEach(call -> add(arguments(call)));
        while (!waiting.isEmpty()) {
            shown(waiting.remove());
        }
        return literals;
    }

    private void add(List<? extends Tree> expressions) {
        expressions.forEach(this::add);
    }

    private void add(Tree expression) {
        if (seen.add(expression)) {
            waiting.add(expression);
        }
    }

    private void shown(Tree tree) {
        switch (tree) {
            case LiteralTree literal -> literals.add(literal);
            case BinaryTree both -> add(List.of(both.getLeftOperand(), both.getRightOperand()));
            case ParenthesizedTree inner -> add(inner.getExpression());
            case ConditionalExpressionTree either ->
                    add(List.of(either.getTrueExpression(), either.getFalseExpression()));
            case SwitchExpressionTree choice -> choice.getCases().forEach(this::results);
            case LambdaExpressionTree lambda -> results(lambda.getBody());
            case MethodInvocationTree call -> called(call);
            case MemberReferenceTree method ->
                    returned(
                            method,
                            method.getQualifierExpression(),
                            method.getName().toString(),
                            -1);
            case IdentifierTree name -> named(name);
            default -> {}
        }
    }

    /// What a lambda, a case or a method gives.
    private void results(Tree body) {
        if (body instanceof ExpressionTree expression) {
            add(expression);
            return;
        }
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree given, Void none) {
                if (given.getExpression() != null) {
                    add(given.getExpression());
                }
                return null;
            }

            @Override
            public Void visitYield(YieldTree given, Void none) {
                add(given.getValue());
                return null;
            }

            @Override
            public Void visitCase(CaseTree one, Void none) {
                if (one.getBody() instanceof ExpressionTree given) {
                    add(given);
                }
                return super.visitCase(one, null);
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree inner, Void none) {
                return null;
            }
        }.scan(body, null);
    }

    private void called(MethodInvocationTree call) {
        String name = Sources.name(call.getMethodSelect());
        List<? extends Tree> arguments = call.getArguments();
        if (bundled(call)) {
            add(arguments.subList(1, arguments.size()));
        } else if (PASSING.contains(name)) {
            add(arguments);
            Tree receiver = receiver(call);
            if (receiver != null) {
                add(receiver);
            }
        } else {
            returned(call, receiver(call), name, arguments.size());
        }
    }

    /// @param arguments how many; -1 where that is not said
    private void returned(Tree from, @Nullable Tree receiver, String name, int arguments) {
        sources.methods(from, name)
                .filter(method -> sources.means(from, receiver, method))
                .filter(method -> arguments < 0 || method.getParameters().size() == arguments)
                .map(MethodTree::getBody)
                .filter(Objects::nonNull)
                .forEach(this::results);
        if (arguments == 0) {
            sources.components(name).forEach(this::given);
        }
    }

    /// What a variable, a field or a parameter is ever given.
    private void named(IdentifierTree name) {
        sources.declaration(name).ifPresent(this::given);
    }

    private void given(VariableTree variable) {
        if (NAMES.contains(variable.getName().toString()) || !seen.add(variable)) {
            return;
        }
        if (variable.getInitializer() != null) {
            add(variable.getInitializer());
        }
        sources.assigned(variable).forEach(this::add);
        if (sources.parent(variable) instanceof MethodTree method) {
            passed(method, method.getParameters().indexOf(variable));
        } else if (sources.parent(variable) instanceof ClassTree record
                && record.getKind() == Tree.Kind.RECORD) {
            int at = sources.components(record).indexOf(variable);
            handed(
                    record,
                    record.getSimpleName().toString(),
                    sources.components(record).size(),
                    at);
        }
    }

    private void passed(MethodTree method, int at) {
        String name = sources.nameOf(method);
        handed(method, name, method.getParameters().size(), at);
    }

    private void handed(Tree taker, String name, int of, int at) {
        sources.calls(name)
                .filter(call -> !bundled(call) && !styling(call))
                .filter(call -> sources.means(call, receiver(call), taker))
                .map(ShownStrings::arguments)
                .filter(arguments -> at >= 0 && arguments.size() == of)
                .forEach(arguments -> add(arguments.get(at)));
    }

    /// Whether this asks for words of a bundle; what it is given first is their key.
    private static boolean bundled(Tree tree) {
        return switch (receiver(tree)) {
            case IdentifierTree words -> words.getName().contentEquals("WORDS");
            case MethodInvocationTree made ->
                    receiver(made) instanceof IdentifierTree words
                            && words.getName().contentEquals("Strings");
            case null, default -> false;
        };
    }

    /// Whether this gives names to a style sheet.
    private static boolean styling(Tree tree) {
        return tree instanceof MethodInvocationTree call
                && receiver(call) instanceof MethodInvocationTree list
                && Sources.name(list.getMethodSelect()).equals("getStyleClass");
    }

    private static @Nullable Tree receiver(Tree tree) {
        return tree instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof MemberSelectTree member
                ? member.getExpression()
                : null;
    }

    private static List<? extends ExpressionTree> arguments(Tree call) {
        return switch (call) {
            case MethodInvocationTree method -> method.getArguments();
            case NewClassTree made -> made.getArguments();
            default -> List.of();
        };
    }
}
