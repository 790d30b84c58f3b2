package dev.sluice.expr.rust;

import java.util.List;

/// A part of laid-out text that stays on its line or is broken.
sealed interface Piece {
    /// The longest conditional on one line.
    int IF_WIDTH = 50;

    void flat(StringBuilder out);

    /// Whether it cannot be on one line.
    boolean tall();

    default int width() {
        StringBuilder out = new StringBuilder();
        flat(out);
        return out.codePointCount(0, out.length());
    }

    record Plain(String text) implements Piece {
        @Override
        public void flat(StringBuilder out) {
            out.append(text);
        }

        @Override
        public boolean tall() {
            return text.indexOf('\n') >= 0;
        }
    }

    record Block(List<List<Piece>> statements) implements Piece {
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
                    || Piece.tall(statements.getFirst());
        }
    }

    record Args(String open, String close, List<List<Piece>> members) implements Piece {
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
            return members.stream().anyMatch(Piece::tall);
        }

        /// Whether its last member may be broken while the others stay on the line.
        boolean hugs() {
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

        boolean endsInClosure() {
            return members.getLast().getFirst() instanceof Plain(String text)
                    && text.startsWith("|");
        }
    }

    record If(List<Piece> pieces) implements Piece {
        @Override
        public void flat(StringBuilder out) {
            pieces.forEach(piece -> piece.flat(out));
        }

        @Override
        public boolean tall() {
            return width() > IF_WIDTH
                    || Piece.tall(pieces)
                    || pieces.stream().filter(Block.class::isInstance).count() > 2;
        }
    }

    static boolean tall(List<Piece> pieces) {
        return pieces.stream().anyMatch(Piece::tall);
    }

    private static boolean ends(List<Piece> pieces, String end) {
        return pieces.getLast() instanceof Plain(String text) && text.endsWith(end);
    }
}
