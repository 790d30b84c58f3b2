package dev.sluice.expr;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;

import java.util.List;
import java.util.Optional;

/// From text to [Expression], or to the first mistake.
final class Compilation {
    private Compilation() {}

    static Compiled compile(String source, Expecting expecting, List<String> variables) {
        if (variables.size() > 2) {
            throw new IllegalArgumentException("At most two variables: " + variables);
        }
        if (source.isBlank()) {
            return new Mistake(
                    "there is no expression",
                    1,
                    "Write one, for instance `%s`.".formatted(variables.getLast()));
        }
        if (source.length() > Language.LONGEST_SOURCE) {
            return new Mistake(
                    "the expression is longer than %,d characters"
                            .formatted(Language.LONGEST_SOURCE),
                    Language.LONGEST_SOURCE + 1,
                    "Split the work between two nodes.");
        }
        return checked(source, expecting, variables);
    }

    private static Compiled checked(String source, Expecting expecting, List<String> variables) {
        var compiler = Language.over(variables);
        var parsed = compiler.parse(source);
        if (parsed.hasError()) {
            return Mistakes.of(source, parsed, variables);
        }
        try {
            var message = message(parsed.getAst());
            if (message.isPresent()) {
                return message.get();
            }
            var checked = compiler.check(parsed.getAst());
            return checked.hasError()
                    ? Mistakes.of(source, checked, variables)
                    : planned(source, expecting, variables, checked);
        } catch (CelValidationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Compiled planned(
            String source, Expecting expecting, List<String> variables, CelValidationResult checked)
            throws CelValidationException {
        CelAbstractSyntaxTree ast = checked.getAst();
        var kind = ast.getResultType().kind();
        if (!expecting.mayBe(kind)) {
            return new Mistake(
                    "this gives %s, but %s is needed"
                            .formatted(Mistakes.kind(kind), expecting.words),
                    1,
                    expecting.remedy);
        }
        try {
            return new Expression(source, expecting, variables, ast, Planner.plan(ast, variables));
        } catch (Planner.Unsupported unsupported) {
            return Mistakes.of(ast, unsupported);
        }
    }

    /// A protobuf message, refused before the checker starts to look for its type.
    private static Optional<Mistake> message(CelAbstractSyntaxTree ast) {
        return CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.STRUCT)
                .findFirst()
                .map(node -> Mistakes.of(ast, Planner.Unsupported.message(node.id())));
    }
}
