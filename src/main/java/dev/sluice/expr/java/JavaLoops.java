package dev.sluice.expr.java;

import dev.cel.common.ast.CelExpr;
import dev.sluice.expr.java.JavaType.Bool;
import dev.sluice.expr.java.JavaType.Many;
import dev.sluice.expr.java.JavaType.Tuple;

import java.util.List;
import java.util.Optional;

/// The macros `all`, `exists`, `exists_one`, `map` and `filter`, which CEL has made loops of, as streams of Java.
final class JavaLoops {
    private static final String AND = "_&&_";
    private static final String OR = "_||_";

    private final JavaTranslator translator;

    JavaLoops(JavaTranslator translator) {
        this.translator = translator;
    }

    JavaCode code(CelExpr.CelComprehension loop) {
        JavaCode range = translator.translated(loop.iterRange());
        JavaType member = member(range);
        String name = translator.fresh(loop.iterVar());
        CelExpr step = loop.loopStep();
        JavaCode stream =
                JavaCode.object(range.at(JavaCode.Level.PRIMARY) + ".stream()", range.type());
        return translator.within(
                loop.iterVar(),
                JavaCode.object(name, member),
                () -> looped(loop, step, stream.after(range), name, member));
    }

    private static JavaType member(JavaCode range) {
        return switch (range.type()) {
            case Many(JavaType of) -> of;
            case Tuple tuple -> tuple.member();
            case JavaType _ -> throw JavaTranslator.mixes("members");
        };
    }

    private JavaCode looped(
            CelExpr.CelComprehension loop,
            CelExpr step,
            JavaCode stream,
            String name,
            JavaType member) {
        Optional<CelExpr.CelCall> call = call(step);
        String function = call.map(CelExpr.CelCall::function).orElse("");
        if (function.equals(AND) || function.equals(OR)) {
            JavaCode condition = translator.translated(argument(call, 1));
            if (condition.fails()) {
                throw new Inexpressible(
                        "A condition that may fail for some members is not written in Java.");
            }
            String method = function.equals(AND) ? ".allMatch(" : ".anyMatch(";
            return truth(stream, method + name + " -> " + condition.text() + ")").after(condition);
        }
        if (function.equals("_?_:_")) {
            JavaCode condition = translator.translated(argument(call, 0));
            CelExpr then = argument(call, 1);
            String filtered = ".filter(" + name + " -> " + condition.text() + ")";
            if (isList(loop.accuInit())) {
                return mapped(stream, filtered, appended(then), name, member).after(condition);
            }
            return JavaCode.of(
                            stream.text() + filtered + ".count() == 1",
                            JavaCode.Level.EQUALITY,
                            new Bool())
                    .after(stream, condition);
        }
        return mapped(stream, "", appended(step), name, member);
    }

    private JavaCode mapped(
            JavaCode stream, String filtered, CelExpr appended, String name, JavaType member) {
        JavaCode value = translator.translated(appended);
        boolean same = value.text().equals(name);
        String map = same ? "" : ".map(" + name + " -> " + value.alone() + ")";
        JavaType of = same ? member : value.type();
        return JavaCode.object(stream.text() + filtered + map + ".toList()", new Many(of))
                .after(stream, value);
    }

    private static JavaCode truth(JavaCode stream, String method) {
        return JavaCode.primary(stream.text() + method, new Bool()).after(stream);
    }

    private static boolean isList(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.LIST;
    }

    private static Optional<CelExpr.CelCall> call(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CALL
                ? Optional.of(expr.call())
                : Optional.empty();
    }

    private static CelExpr argument(Optional<CelExpr.CelCall> call, int number) {
        return call.map(CelExpr.CelCall::args)
                .map(args -> args.get(number))
                .orElseThrow(() -> new Inexpressible("There is no Java for this loop."));
    }

    /// What `accumulator + [value]` appends.
    private static CelExpr appended(CelExpr sum) {
        CelExpr last = argument(call(sum), 1);
        List<CelExpr> members = isList(last) ? last.list().elements() : List.of();
        if (members.size() != 1) {
            throw new Inexpressible("There is no Java for this loop.");
        }
        return members.getFirst();
    }
}
