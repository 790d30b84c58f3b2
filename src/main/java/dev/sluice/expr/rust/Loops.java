package dev.sluice.expr.rust;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.sluice.expr.rust.RustType.Bool;
import dev.sluice.expr.rust.RustType.Int;
import dev.sluice.expr.rust.RustType.Many;

import java.util.Optional;

/// `all`, `exists`, `exists_one`, `map` and `filter`, known again by how CEL spells them out.
final class Loops {
    private final Translator in;

    Loops(Translator in) {
        this.in = in;
    }

    Code code(CelComprehension loop) {
        CelExpr start = loop.accuInit();
        if (start.getKind() == Kind.LIST) {
            return list(loop);
        }
        if (start.getKind() != Kind.CONSTANT) {
            throw new Untranslatable("This loop is not written in Rust.");
        }
        return switch (start.constant().getKind()) {
            case BOOLEAN_VALUE ->
                    start.constant().booleanValue()
                            ? asked(loop, "all", step(loop).args().get(1))
                            : asked(loop, "any", step(loop).args().get(1));
            case INT64_VALUE -> {
                Code count = counted(loop, step(loop).args().getFirst());
                yield Code.of(count.text() + " == 1", Code.Level.COMPARE, new Bool()).after(count);
            }
            default -> throw new Untranslatable("This loop is not written in Rust.");
        };
    }

    private static CelExpr.CelCall step(CelComprehension loop) {
        return loop.loopStep().call();
    }

    private Code asked(CelComprehension loop, String method, CelExpr condition) {
        Code range = in.code(loop.iterRange());
        Bound bound = bind(loop, range, condition, "");
        return Code.tight(
                        Layout.call(
                                Members.iterated(range) + "." + method,
                                "|" + bound.pattern() + "| " + bound.body().text()),
                        new Bool())
                .after(range, bound.body());
    }

    private Code counted(CelComprehension loop, CelExpr condition) {
        Code range = in.code(loop.iterRange());
        Bound bound = bind(loop, range, condition, "&");
        return Code.tight(filter(Members.iterated(range), bound) + ".count()", new Int(0, 1L << 40))
                .after(range, bound.body());
    }

    private static String filter(String iterated, Bound bound) {
        return Layout.call(
                iterated + ".filter", "|" + bound.pattern() + "| " + bound.body().text());
    }

    /// The loop `list.filter(..)` that this is.
    static Optional<CelComprehension> filtered(CelExpr expr) {
        return expr.getKind() == Kind.COMPREHENSION
                        && expr.comprehension().accuInit().getKind() == Kind.LIST
                        && keeps(expr.comprehension())
                ? Optional.of(expr.comprehension())
                : Optional.empty();
    }

    /// How many members `list.filter(..)` keeps.
    Code count(CelComprehension loop) {
        Code count = counted(loop, step(loop).args().getFirst());
        return Code.of(count.text() + " as i64", Code.Level.CAST, count.type()).after(count);
    }

    private static boolean conditional(CelComprehension loop) {
        return step(loop).function().equals("_?_:_");
    }

    private static boolean keeps(CelComprehension loop) {
        if (!conditional(loop)) {
            return false;
        }
        CelExpr added = added(step(loop).args().get(1));
        return added.getKind() == Kind.IDENT && added.ident().name().equals(loop.iterVar());
    }

    /// What is added in `accumulator + [what]`.
    private static CelExpr added(CelExpr sum) {
        return sum.call().args().get(1).list().elements().getFirst();
    }

    private Code list(CelComprehension loop) {
        Code range = in.code(loop.iterRange());
        RustType of = Members.of(range);
        String iterated = Members.iterated(range);
        Code condition = Code.tight("true", new Bool());
        CelExpr sum = loop.loopStep();
        if (conditional(loop)) {
            Bound bound = bind(loop, range, step(loop).args().getFirst(), "&");
            iterated = filter(iterated, bound);
            condition = bound.body();
            sum = step(loop).args().get(1);
        }
        long most = range.type() instanceof Many many ? many.most() : Long.MAX_VALUE;
        if (keeps(loop)) {
            String owned = of.copy() ? ".copied()" : ".cloned()";
            return Code.tight(iterated + owned + ".collect::<Vec<_>>()", new Many(of, most))
                    .after(range, condition);
        }
        Bound bound = bind(loop, range, added(sum), "");
        Code body = bound.body();
        return Code.tight(
                        Layout.call(iterated + ".map", "|" + bound.pattern() + "| " + body.owned())
                                + ".collect::<Vec<_>>()",
                        new Many(body.type(), most))
                .after(range, condition, body);
    }

    /// A body with the pattern of its variable.
    private record Bound(String pattern, Code body) {}

    /// @param more a `&` where the closure is handed a reference to a reference
    private Bound bind(CelComprehension loop, Code range, CelExpr body, String more) {
        RustType of = Members.of(range);
        String name = in.fresh(loop.iterVar());
        Variable variable = Variable.reference(name, of);
        Code code = in.within(loop.iterVar(), variable, () -> in.code(body));
        boolean used = code.text().matches("(?s).*\\b" + name + "\\b.*");
        String pattern = used ? more + (of.copy() ? "&" : "") + name : "_";
        return new Bound(pattern, code);
    }
}
