package dev.sluice.expr.rust;

import dev.cel.common.ast.CelExpr;
import dev.sluice.expr.rust.Code.Form;
import dev.sluice.expr.rust.RustType.Bool;
import dev.sluice.expr.rust.RustType.Decimal;
import dev.sluice.expr.rust.RustType.Int;
import dev.sluice.expr.rust.RustType.Never;
import dev.sluice.expr.rust.RustType.Text;

import java.util.ArrayList;
import java.util.List;

/// Text put together of parts, as `format!` does it.
final class Formats {
    private final Translator in;

    Formats(Translator in) {
        this.in = in;
    }

    /// A number or true/false as text.
    Code string(Code a) {
        return switch (a.type()) {
            case Text _, Never _ -> a;
            case Int _, Bool _ -> Code.tight(a.receiver() + ".to_string()", new Text()).after(a);
            case Decimal _ -> Code.tight(new Show(in.uses).decimal(a), new Text()).after(a);
            default -> throw Translator.dynamic("as text");
        };
    }

    /// The sum of texts, flattened.
    Code concat(List<CelExpr> written) {
        Show show = new Show(in.uses);
        List<Code> parts = new ArrayList<>();
        written.forEach(part -> collect(part, show, parts));
        Code[] all = parts.toArray(Code[]::new);
        return show.formatted().after(all);
    }

    private void collect(CelExpr part, Show show, List<Code> parts) {
        if (isCall(part, "_+_") && part.call().args().size() == 2) {
            part.call().args().forEach(inner -> collect(inner, show, parts));
            return;
        }
        boolean string = isCall(part, "string");
        Code code = in.code(string ? part.call().args().getFirst() : part);
        boolean fits =
                code.type() instanceof Text
                        || code.type() instanceof Never
                        || (string
                                && (code.type() instanceof Int
                                        || code.type() instanceof Decimal
                                        || code.type() instanceof Bool));
        if (!fits) {
            throw Translator.dynamic("as text");
        }
        parts.add(code);
        if (code.form() == Form.STR && code.text().startsWith("\"")) {
            show.literal(code.text());
        } else {
            show.text(code);
        }
    }

    private static boolean isCall(CelExpr expr, String function) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && expr.call().function().equals(function);
    }
}
