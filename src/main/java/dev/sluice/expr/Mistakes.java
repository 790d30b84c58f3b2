package dev.sluice.expr;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelKind;
import java.util.Comparator;
import java.util.List;

/// Says what CEL's parser and checker found, in plain words.
final class Mistakes {
    private Mistakes() {}

    static Mistake of(String source, CelValidationResult result, List<String> variables) {
        var issue = result.getErrors().stream()
                .min(Comparator.comparing(CelIssue::getSourceLocation))
                .orElseThrow();
        int column = column(source, issue.getSourceLocation());
        return new Mistake(issue.getMessage(), column, "");
    }

    static Mistake of(String source, CelAbstractSyntaxTree ast, Planner.Unsupported unsupported) {
        var message = unsupported.getMessage();
        int offset = ast.getSource().getPositionsMap().getOrDefault(unsupported.id, 0);
        return new Mistake(message == null ? "this is not part of the language" : message, offset + 1, "");
    }

    static String kind(CelKind kind) {
        return switch (kind) {
            case BOOL -> "true or false";
            case INT, UINT -> "a whole number";
            case DOUBLE -> "a decimal number";
            case STRING -> "text";
            case LIST -> "a list";
            case MAP -> "a map";
            case NULL_TYPE -> "nothing (null)";
            default -> "something else";
        };
    }

    private static int column(String source, CelSourceLocation at) {
        int start = 0;
        for (int line = 1; line < at.getLine(); line++) {
            start = source.indexOf('\n', start) + 1;
        }
        return start + at.getColumn() + 1;
    }
}
