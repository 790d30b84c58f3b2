package dev.sluice.expr.rust;

import java.util.ArrayList;
import java.util.List;

/// Rust text whose line breaks are chosen when it is known where it stands, as rustfmt chooses them.
///
/// Marked text is plain text with some private characters in it, which say where a block, a list of
/// arguments or a conditional begins and ends.
public final class Layout {
    private static final int WIDTH = 100;
    private static final int CALL_WIDTH = 60;
    private static final int STRUCT_WIDTH = 18;
    private static final int IF_WIDTH = 50;
    private static final String STEP = "    ";

    private static final char BLOCK = '\uE000';
    private static final char BLOCK_END = '\uE001';
    private static final char ARGS = '\uE002';
    private static final char ARGS_END = '\uE003';
    private static final char NEXT = '\uE004';
    private static final char STATEMENT = '\uE005';
    private static final char IF = '\uE006';
    private static final char IF_END = '\uE007';

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
        StringBuilder out = new StringBuilder(STEP.repeat(steps));
        new Printer(out).statement(new Reader(marked).sequence(), steps);
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
        new Reader(marked).sequence().forEach(piece -> piece.flat(out));
        return out.toString();
    }

    private sealed interface Piece {
        void flat(StringBuilder out);

        /// Whether it cannot be on one line.
        boolean tall();

        default int width() {
            StringBuilder out = new StringBuilder();
            flat(out);
            return out.codePointCount(0, out.length());
        }
    }

    private record Plain(String text) implements Piece {
        @Override
        public void flat(StringBuilder out) {
            out.append(text);
        }

        @Override
        public boolean tall() {
            return text.indexOf('\n') >= 0;
        }
    }

    private record Block(List<List<Piece>> statements) implements Piece {
        @Override
        public void flat(StringBuilder out) {
            out.append("{ ");
            statements.forEach(
                    statement -> {
                        statement.forEach(piece -> piece.flat(out));
                        out.append(' ');
                    });
            out.append('}');
        }

        @Override
        public boolean tall() {
            return statements.size() > 1
                    || ends(statements.getFirst(), ";")
                    || Layout.tall(statements.getFirst());
        }
    }

    private record Args(String open, String close, List<List<Piece>> members) implements Piece {
        @Override
        public void flat(StringBuilder out) {
            boolean braces = open.equals("{");
            out.append(open).append(braces ? " " : "");
            for (int i = 0; i < members.size(); i++) {
                out.append(i == 0 ? "" : ", ");
                members.get(i).forEach(piece -> piece.flat(out));
            }
            out.append(braces ? " " : "").append(close);
        }

        @Override
        public boolean tall() {
            return members.stream().anyMatch(Layout::tall);
        }

        /// Whether its last member may be broken while the others stay on the line.
        private boolean hugs() {
            List<Piece> last = members.getLast();
            boolean closure = last.getFirst() instanceof Plain(String text) && text.startsWith("|");
            if (closure) {
                return true;
            }
            boolean choice = last.size() == 1 && last.getFirst() instanceof If;
            return members.size() == 1
                    && (choice || last.getLast() instanceof Args || last.getLast() instanceof Block)
                    && (choice || last.stream().noneMatch(If.class::isInstance));
        }

        private boolean endsInClosure() {
            return members.getLast().getFirst() instanceof Plain(String text)
                    && text.startsWith("|");
        }
    }

    private record If(List<Piece> pieces) implements Piece {
        @Override
        public void flat(StringBuilder out) {
            pieces.forEach(piece -> piece.flat(out));
        }

        @Override
        public boolean tall() {
            return width() > IF_WIDTH
                    || Layout.tall(pieces)
                    || pieces.stream().filter(Block.class::isInstance).count() > 2;
        }
    }

    private static boolean tall(List<Piece> pieces) {
        return pieces.stream().anyMatch(Piece::tall);
    }

    private static boolean ends(List<Piece> pieces, String end) {
        return pieces.getLast() instanceof Plain(String text) && text.endsWith(end);
    }

    private record Printer(StringBuilder out) {
        void print(List<Piece> pieces, int steps) {
            for (int i = 0; i < pieces.size(); i++) {
                print(pieces.get(i), steps, rest(pieces, i));
            }
        }

        /// A statement, or the last expression of a block: a conditional is always broken there, and what
        /// fits on a line of its own goes there.
        void statement(List<Piece> pieces, int steps) {
            if (pieces.size() == 1 && pieces.getFirst() instanceof If choice) {
                broken(choice, steps);
                return;
            }
            int assigned = assigned(pieces);
            if (assigned == 0
                    || (column() + width(pieces) <= WIDTH && !wide(pieces))
                    || tall(pieces)
                    || steps * STEP.length() + STEP.length() + width(pieces) - assigned > WIDTH) {
                print(pieces, steps);
                return;
            }
            String head = ((Plain) pieces.getFirst()).text();
            out.append(head, 0, assigned - 1);
            line(steps + 1);
            List<Piece> value = new ArrayList<>(pieces);
            value.set(0, new Plain(head.substring(assigned)));
            print(value, steps + 1);
        }

        /// Where the value begins in `let name = value`, or 0.
        private static int assigned(List<Piece> pieces) {
            return pieces.getFirst() instanceof Plain(String text)
                            && text.startsWith("let ")
                            && text.contains(" = ")
                    ? text.indexOf(" = ") + 3
                    : 0;
        }

        private static boolean wide(List<Piece> pieces) {
            return pieces.stream()
                    .anyMatch(piece -> piece instanceof Args args && args.width() > most(args));
        }

        private static int width(List<Piece> pieces) {
            return pieces.stream().mapToInt(Piece::width).sum();
        }

        /// What has to stay on the line behind a piece.
        private static int rest(List<Piece> pieces, int at) {
            int rest = 0;
            for (int i = at + 1; i < pieces.size(); i++) {
                if (!(pieces.get(i) instanceof Plain(String text))) {
                    return rest + 1;
                }
                rest += text.codePointCount(0, text.length());
            }
            return rest;
        }

        private void print(Piece piece, int steps, int rest) {
            boolean fits = !piece.tall() && column() + piece.width() + rest <= WIDTH;
            switch (piece) {
                case Plain(String text) ->
                        out.append(text.replace("\n", "\n" + STEP.repeat(steps)));
                case Block block when fits -> block.flat(out);
                case Block block -> broken(block, steps);
                case Args args when fits && args.width() <= most(args) -> args.flat(out);
                case Args args when args.hugs() -> hugged(args, steps);
                case Args args -> broken(args, steps);
                case If choice when fits -> choice.flat(out);
                case If choice -> broken(choice, steps);
            }
        }

        private static int most(Args args) {
            if (args.endsInClosure()) {
                return WIDTH;
            }
            return args.open().equals("{") ? STRUCT_WIDTH + 4 : CALL_WIDTH + 2;
        }

        private void broken(Block block, int steps) {
            out.append('{');
            for (List<Piece> statement : block.statements()) {
                line(steps + 1);
                statement(statement, steps + 1);
            }
            line(steps);
            out.append('}');
        }

        private void hugged(Args args, int steps) {
            out.append(args.open());
            for (int i = 0; i < args.members().size(); i++) {
                out.append(i == 0 ? "" : ", ");
                member(args.members().get(i), steps);
            }
            out.append(args.close());
        }

        private static boolean braced(Piece piece) {
            return piece instanceof Block
                    || (piece instanceof Args args && args.open().equals("{"));
        }

        /// The body of a closure that has to be broken gets braces, unless it has some.
        private void member(List<Piece> member, int steps) {
            boolean bare =
                    member.getFirst() instanceof Plain(String text)
                            && text.startsWith("|")
                            && !(member.size() == 2 && braced(member.getLast()));
            if (!bare) {
                print(member, steps);
                return;
            }
            String head = ((Plain) member.getFirst()).text();
            int body = head.indexOf('|', 1) + 2;
            List<Piece> rest = new ArrayList<>(member.subList(1, member.size()));
            if (body < head.length()) {
                rest.addFirst(new Plain(head.substring(body)));
            }
            out.append(head, 0, body).append('{');
            line(steps + 1);
            statement(rest, steps + 1);
            line(steps);
            out.append('}');
        }

        private void broken(Args args, int steps) {
            out.append(args.open());
            for (List<Piece> member : args.members()) {
                line(steps + 1);
                print(member, steps + 1);
                out.append(',');
            }
            line(steps);
            out.append(args.close());
        }

        private void broken(If choice, int steps) {
            for (Piece piece : choice.pieces()) {
                if (piece instanceof Block block) {
                    broken(block, steps);
                } else {
                    print(piece, steps, 0);
                }
            }
        }

        private void line(int steps) {
            out.append('\n').append(STEP.repeat(steps));
        }

        private int column() {
            int start = out.lastIndexOf("\n") + 1;
            return out.codePointCount(start, out.length());
        }
    }

    /// Reads marked text into pieces.
    private static final class Reader {
        private final String marked;
        private int at;

        Reader(String marked) {
            this.marked = marked;
        }

        List<Piece> sequence() {
            List<Piece> pieces = new ArrayList<>();
            StringBuilder plain = new StringBuilder();
            while (at < marked.length() && !closes(marked.charAt(at))) {
                char c = marked.charAt(at++);
                if (c == BLOCK || c == ARGS || c == IF) {
                    flush(plain, pieces);
                    pieces.add(opened(c));
                } else {
                    plain.append(c);
                }
            }
            flush(plain, pieces);
            return pieces;
        }

        private Piece opened(char c) {
            if (c == IF) {
                Piece choice = new If(sequence());
                at++;
                return choice;
            }
            if (c == BLOCK) {
                return new Block(parts(STATEMENT));
            }
            String open = String.valueOf(marked.charAt(at++));
            List<List<Piece>> members = parts(NEXT);
            return new Args(open, String.valueOf(marked.charAt(at++)), members);
        }

        private List<List<Piece>> parts(char separator) {
            List<List<Piece>> parts = new ArrayList<>();
            do {
                parts.add(sequence());
            } while (marked.charAt(at++) == separator);
            return parts;
        }

        private static boolean closes(char c) {
            return c == BLOCK_END || c == ARGS_END || c == IF_END || c == NEXT || c == STATEMENT;
        }

        private static void flush(StringBuilder plain, List<Piece> pieces) {
            if (!plain.isEmpty()) {
                pieces.add(new Plain(plain.toString()));
                plain.setLength(0);
            }
        }
    }
}
