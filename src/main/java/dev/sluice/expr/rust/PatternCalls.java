package dev.sluice.expr.rust;

import dev.sluice.expr.rust.Code.Form;
import dev.sluice.expr.rust.Code.Level;
import dev.sluice.expr.rust.RustType.Bool;
import dev.sluice.expr.rust.RustType.Many;
import dev.sluice.expr.rust.RustType.Text;

/// `matches`, `extract` and `groups`, by a small matcher of ours: the standard library has none.
final class PatternCalls {
    private final Translator in;

    PatternCalls(Translator in) {
        this.in = in;
    }

    Code code(String function, Code text, Code pattern) {
        if (!Translator.isText(text)
                || pattern.form() != Form.STR
                || !pattern.text().startsWith("\"")) {
            throw new Untranslatable("A pattern that is computed is not written in Rust.");
        }
        String plain = Literals.plain(pattern.text());
        FlatPattern flat = FlatPattern.of(plain);
        in.uses.helper(Helper.PATTERN);
        String constant =
                "/// `"
                        + plain.replace("\n", "\\n")
                        + "`\nconst $name: &[Piece] = "
                        + Layout.lines(Layout.array("&", flat.pieces()), 0)
                        + ";\n";
        String name = in.uses.item("PATTERN", constant);
        String call = "find(" + text.reference() + ", " + name + ")";
        return switch (function) {
            case "matches" -> Code.tight(call + ".is_some()", new Bool()).after(text);
            case "extract" -> extracted(call, flat.groups()).after(text);
            default ->
                    Code.tight(
                                    call + ".map_or(vec![], |found| found[1..].to_vec())",
                                    new Many(new Text()))
                            .after(text);
        };
    }

    private Code extracted(String call, int groups) {
        String group = groups == 0 ? "0" : "1";
        Code found = in.checked(call, ".ok_or", "no match", new Text());
        return new Code(
                found.text() + ".swap_remove(" + group + ")",
                Level.TIGHT,
                new Text(),
                Form.OWNED,
                true,
                false);
    }
}
