package dev.sluice.expr.rust;

import java.util.ArrayList;
import java.util.List;

/// Rust text whose line breaks are chosen when it is known where it stands, as rustfmt chooses them.
///
/// Marked text is plain text with some private characters in it, which say where a block, a list of
/// arguments or a conditional begins and ends.
public final class Layout {

    static final char BLOCK = '\uE000';
    static final char BLOCK_END = '\uE001';
    static final char ARGS = '\uE002';
    static final char ARGS_END = '\uE003';
    static final char NEXT = '\uE004';
    static final char STATEMENT = '\uE005';
    static final char IF = '\uE006';
    static final char IF_END = '\uE007';

    private Layout() {}

    /// A block of statements and a last expression.
    public static String block(String... statements) {
        return block(List.of(statements));
    }

    /// The same.
    public static String block(List<String> statements) {
        return statements.isEmpty()
                ? "{}"
                : BLOCK + String.join(String.valueOf(STATEMENT), statements) + BLOCK_END;
    }

    /// A call, or whatever has arguments in round brackets.
    public static String call(String function, String... args) {
        return call(function, List.of(args));
    }

    /// The same.
    public static String call(String function, List<String> args) {
        return args.isEmpty() ? function + "()" : function + list("(", ")", args);
    }

    /// `vec![..]` and the like.
    public static String array(String name, List<String> members) {
        return members.isEmpty() ? name + "[]" : name + list("[", "]", members);
    }

    /// A struct with its fields.
    public static String struct(String name, List<String> fields) {
        return fields.isEmpty() ? name + " {}" : name + " " + list("{", "}", fields);
    }

    private static String list(String open, String close, List<String> members) {
        return ARGS + open + String.join(String.valueOf(NEXT), members) + ARGS_END + close;
    }

    /// A conditional expression.
    public static String choice(String condition, String yes, String no) {
        String otherwise =
                no.startsWith(IF + "if ") && no.endsWith("" + IF_END)
                        ? no.substring(1, no.length() - 1)
                        : block(no);
        return IF + "if " + condition + " " + block(yes) + " else " + otherwise + IF_END;
    }

    /// Without the brackets around all of it, if there are such.
    public static String bare(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                boolean around = i > 0 && i == text.length() - 1;
                return around ? text.substring(1, i) : text;
            }
        }
        return text;
    }

    /// The lines of marked text, indented so many steps.
    public static String lines(String marked, int steps) {
        StringBuilder out = new StringBuilder(PiecePrinter.STEP.repeat(steps));
        new PiecePrinter(out).statement(new PieceReader(marked).sequence(), steps);
        return out.toString();
    }

    /// The arguments of a call of this function, or none if the text is something else.
    static List<String> arguments(String marked, String function) {
        String open = function + ARGS + "(";
        if (!marked.startsWith(open) || !marked.endsWith(ARGS_END + ")")) {
            return List.of();
        }
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        int depth = 0;
        for (char c : marked.substring(open.length(), marked.length() - 2).toCharArray()) {
            depth +=
                    c == ARGS || c == BLOCK || c == IF
                            ? 1
                            : c == ARGS_END || c == BLOCK_END || c == IF_END ? -1 : 0;
            if (depth < 0) {
                return List.of();
            }
            if (c == NEXT && depth == 0) {
                arguments.add(argument.toString());
                argument.setLength(0);
            } else {
                argument.append(c);
            }
        }
        arguments.add(argument.toString());
        return arguments;
    }

    /// The text on one line, whatever its length.
    public static String flat(String marked) {
        StringBuilder out = new StringBuilder();
        new PieceReader(marked).sequence().forEach(piece -> piece.flat(out));
        return out.toString();
    }
}
