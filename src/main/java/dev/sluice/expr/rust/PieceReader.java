package dev.sluice.expr.rust;

import dev.sluice.expr.rust.Piece.Args;
import dev.sluice.expr.rust.Piece.Block;
import dev.sluice.expr.rust.Piece.If;
import dev.sluice.expr.rust.Piece.Plain;

import java.util.ArrayList;
import java.util.List;

/// Reads marked text into pieces.
final class PieceReader {
    private final String marked;
    private int at;

    PieceReader(String marked) {
        this.marked = marked;
    }

    List<Piece> sequence() {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        while (at < marked.length() && !closes(marked.charAt(at))) {
            char c = marked.charAt(at++);
            if (c == Layout.BLOCK || c == Layout.ARGS || c == Layout.IF) {
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
        if (c == Layout.IF) {
            Piece choice = new If(sequence());
            at++;
            return choice;
        }
        if (c == Layout.BLOCK) {
            return new Block(parts(Layout.STATEMENT));
        }
        String open = String.valueOf(marked.charAt(at++));
        List<List<Piece>> members = parts(Layout.NEXT);
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
        return c == Layout.BLOCK_END
                || c == Layout.ARGS_END
                || c == Layout.IF_END
                || c == Layout.NEXT
                || c == Layout.STATEMENT;
    }

    private static void flush(StringBuilder plain, List<Piece> pieces) {
        if (!plain.isEmpty()) {
            pieces.add(new Plain(plain.toString()));
            plain.setLength(0);
        }
    }
}
