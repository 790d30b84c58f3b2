package dev.sluice.expr;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelKind;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Says what CEL's parser and checker found, in plain words and at one place.
final class Mistakes {
    private static final Pattern QUOTED = Pattern.compile("'(.*?)'(?: |$)");

    private final String source;
    private final List<String> variables;
    private final String found;
    private final int at;

    private Mistakes(String source, List<String> variables, CelIssue issue) {
        this.source = source;
        this.variables = variables;
        this.found = issue.getMessage();
        this.at = Math.min(source.length(), offset(source, issue.getSourceLocation()));
    }

    static Mistake of(String source, CelValidationResult result, List<String> variables) {
        var first =
                result.getErrors().stream()
                        .min(Comparator.comparing(CelIssue::getSourceLocation))
                        .orElseThrow();
        return new Mistakes(source, variables, first).translated();
    }

    static Mistake of(CelAbstractSyntaxTree ast, Planner.Unsupported unsupported) {
        int offset = ast.getSource().getPositionsMap().getOrDefault(unsupported.id, 0);
        return new Mistake(unsupported.complaint, offset + 1, unsupported.remedy);
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

    private Mistake translated() {
        if (found.startsWith("undeclared reference to")) {
            return quoted().equals("math") && source.startsWith("math.", at)
                    ? unknownFunction(word("."), at)
                    : unknownName(quoted());
        }
        if (found.startsWith("found no matching overload for")) {
            return Misuse.of(found, at + 1);
        }
        if (found.startsWith("token recognition error")) {
            return strayCharacter();
        }
        if (found.startsWith("For input string")) {
            return new Mistake(
                    "the number is too large",
                    at + 1,
                    "Write it with a point, as a decimal number.");
        }
        if (found.contains("input") || found.contains("missing")) {
            return misplaced();
        }
        return other();
    }

    private Mistake unknownName(String name) {
        if (source.startsWith("(", at)) {
            return unknownFunction(name, Math.max(0, source.lastIndexOf(name, at)));
        }
        return new Mistake(
                "there is no `%s`%s".formatted(name, hint(name, variables)),
                at + 1,
                "There is `%s`. Text stands in quotes, a field behind a point: `%s.field`."
                        .formatted(String.join("`, `", variables), variables.getLast()));
    }

    private static Mistake unknownFunction(String name, int offset) {
        return Functions.names().contains(name)
                ? new Mistake(
                        "`%s` is used the wrong way".formatted(name),
                        offset + 1,
                        Functions.usage(name))
                : new Mistake(
                        "there is no function `%s`%s"
                                .formatted(name, hint(name, Functions.names())),
                        offset + 1,
                        "See the list of functions.");
    }

    private static String hint(String name, List<String> known) {
        return Similar.to(name, known).map("; did you mean `%s`?"::formatted).orElse("");
    }

    private Mistake strayCharacter() {
        char c = at < source.length() ? source.charAt(at) : ' ';
        return switch (c) {
            case '\'', '"' ->
                    new Mistake(
                            "the text is never closed", at + 1, "Write %s behind it.".formatted(c));
            case '=' ->
                    new Mistake("`=` alone means nothing here", at + 1, "Write `==` to compare.");
            case '&', '|' ->
                    new Mistake(
                            "`%s` stands alone".formatted(c),
                            at + 1,
                            "Write `%1$s%1$s`.".formatted(c));
            default -> new Mistake("`%s` has no meaning here".formatted(c), at + 1, "Take it out.");
        };
    }

    private Mistake misplaced() {
        if (at >= source.stripTrailing().length()) {
            return atTheEnd();
        }
        var word = word();
        return new Mistake("`%s` is not expected here".formatted(word), at + 1, remedyFor(word));
    }

    private Mistake atTheEnd() {
        var closing = found.contains("missing ')'") ? ")" : found.endsWith("{']', ','}") ? "]" : "";
        if (!closing.isEmpty()) {
            return new Mistake(
                    "`%s` is missing".formatted(closing), at + 1, "Close what was opened.");
        }
        var written = source.stripTrailing();
        var last = written.substring(Math.max(0, written.length() - 2)).strip();
        return new Mistake(
                "something is missing after `%s`"
                        .formatted(last.substring(last.lastIndexOf(' ') + 1)),
                at + 1,
                "Write a value, for instance `%s`.".formatted(variables.getLast()));
    }

    private String word() {
        return word("");
    }

    /// The name at the place of the mistake, or the one character there.
    private String word(String inside) {
        int end = at;
        while (end < source.length()
                && (isLetter(source.charAt(end)) || inside.indexOf(source.charAt(end)) >= 0)) {
            end++;
        }
        return Text.shortened(source.substring(at, Math.max(end, at + 1)));
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static String remedyFor(String word) {
        return switch (word) {
            case "and" -> "Write `&&`.";
            case "or" -> "Write `||`.";
            case "not" -> "Write `!`.";
            default -> "An operator such as `+` or `&&` goes between two values.";
        };
    }

    private Mistake other() {
        if (found.contains("recursion limit") || found.contains("node count")) {
            return new Mistake(
                    "the expression is nested too deep",
                    at + 1,
                    "Split the work between two nodes.");
        }
        if (found.startsWith("reserved identifier")) {
            return new Mistake(
                    "`%s` is a reserved word".formatted(word()),
                    at + 1,
                    "A choice is `condition ? a : b`.");
        }
        if (found.contains("field selection")) {
            return new Mistake("this has no fields", at + 1, "Only a map has fields.");
        }
        if (found.contains("range of a comprehension")) {
            return new Mistake(
                    "only a list can be gone through", at + 1, "Put it in a list: `[…]`.");
        }
        if (found.contains("has() macro")) {
            return new Mistake("`has` needs a field", at + 1, Functions.usage("has"));
        }
        if (found.contains("simple name")) {
            return new Mistake(
                    "a name for the member is needed here",
                    at + 1,
                    "As `x` in `list.map(x, x * 2)`.");
        }
        return new Mistake(
                "this cannot be understood", at + 1, "Compare with the examples of the functions.");
    }

    private String quoted() {
        var matcher = QUOTED.matcher(found);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static int offset(String source, CelSourceLocation at) {
        int start = 0;
        for (int line = 1; line < at.getLine(); line++) {
            start = source.indexOf('\n', start) + 1;
        }
        return start + Math.max(0, at.getColumn());
    }
}
