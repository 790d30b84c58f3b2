package dev.sluice.expr.rust;

import dev.sluice.expr.rust.Piece.Args;
import dev.sluice.expr.rust.Piece.Block;
import dev.sluice.expr.rust.Piece.If;
import dev.sluice.expr.rust.Piece.Plain;

import java.util.ArrayList;
import java.util.List;

/// Prints pieces as rustfmt would, where they stand.
record PiecePrinter(StringBuilder out) {
    static final String STEP = "    ";

    private static final int WIDTH = 100;
    private static final int CALL_WIDTH = 60;
    private static final int STRUCT_WIDTH = 18;

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
                || Piece.tall(pieces)
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
            case Plain(String text) -> out.append(text.replace("\n", "\n" + STEP.repeat(steps)));
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
        return piece instanceof Block || (piece instanceof Args args && args.open().equals("{"));
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
