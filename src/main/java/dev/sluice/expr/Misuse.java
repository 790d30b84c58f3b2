package dev.sluice.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Says which operator or function was given values of kinds it does not take.
final class Misuse {
    private static final Pattern APPLIED =
            Pattern.compile(
                    "found no matching overload for '(.*?)' applied to '(.*?)'(?:"
                            + " \\(candidates.*)?",
                    Pattern.DOTALL);

    private Misuse() {}

    static Mistake of(String found, int column) {
        var matcher = APPLIED.matcher(found);
        if (!matcher.matches()) {
            return new Mistake("these kinds of values do not go together", column, "");
        }
        return said(matcher.group(1), kinds(matcher.group(2)), column);
    }

    private static Mistake said(String function, List<String> kinds, int column) {
        var first = kinds.isEmpty() ? "nothing" : kinds.getFirst();
        var last = kinds.isEmpty() ? "nothing" : kinds.getLast();
        return switch (function) {
            case "_+_" ->
                    new Mistake(
                            "cannot add %s and %s".formatted(first, last),
                            column,
                            "Make text of a number with `string(…)`.");
            case "_-_" ->
                    new Mistake(
                            "cannot subtract from %s %s".formatted(first, last),
                            column,
                            "Subtract numbers.");
            case "_*_" ->
                    new Mistake(
                            "cannot multiply %s and %s".formatted(first, last),
                            column,
                            "Multiply numbers.");
            case "_/_", "_%_" ->
                    new Mistake(
                            "cannot divide %s by %s".formatted(first, last),
                            column,
                            "Divide numbers.");
            case "-_" ->
                    new Mistake(
                            first + " has no sign to change", column, "Put `-` before a number.");
            case "!_", "_&&_", "_||_" ->
                    new Mistake(
                            "`%s` needs true or false on every side"
                                    .formatted(function.replace("_", "")),
                            column,
                            Expecting.BOOLEAN.remedy);
            case "_?_:_" ->
                    new Mistake(
                            "`? :` needs a condition, then two values of one kind",
                            column,
                            "As in `item > 0 ? 'yes' : 'no'`.");
            case "@in" ->
                    new Mistake(
                            "`in` looks into a list or a map, not " + last,
                            column,
                            "For text, use `contains`.");
            case "_[_]" ->
                    new Mistake(
                            "%s has no `[ ]`".formatted(first),
                            column,
                            "Take from a list or a map.");
            case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_" ->
                    new Mistake(
                            "cannot compare %s with %s".formatted(first, last),
                            column,
                            "Compare values of one kind.");
            default -> named(function, kinds, column);
        };
    }

    private static Mistake named(String function, List<String> kinds, int column) {
        var given = String.join(", ", kinds);
        return new Mistake(
                "`%s` does not take (%s)".formatted(function, given),
                column,
                Functions.usage(function));
    }

    /// The kinds in CEL's `dyn.(int, list(string))`.
    private static List<String> kinds(String types) {
        var kinds = new ArrayList<String>();
        int depth = 0;
        var word = new StringBuilder();
        for (char c :
                types.replaceFirst("\\.\\(", ", ")
                        .replaceFirst("^\\(", "")
                        .replaceFirst("\\)$", "")
                        .toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                kinds.add(kind(word.toString().strip()));
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        if (!word.isEmpty()) {
            kinds.add(kind(word.toString().strip()));
        }
        return kinds;
    }

    private static String kind(String type) {
        return switch (type.replaceFirst("\\(.*", "")) {
            case "int", "uint" -> "a whole number";
            case "double" -> "a decimal number";
            case "string" -> "text";
            case "bool" -> "true or false";
            case "list" -> "a list";
            case "map" -> "a map";
            case "null", "null_type" -> "nothing (null)";
            default -> "a value";
        };
    }
}
