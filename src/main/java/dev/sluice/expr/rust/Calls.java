package dev.sluice.expr.rust;

import dev.cel.common.ast.CelExpr;
import dev.sluice.expr.rust.Code.Level;
import dev.sluice.expr.rust.RustType.Bool;
import dev.sluice.expr.rust.RustType.Never;

import java.util.ArrayList;
import java.util.List;

/// Operators and functions, by the names that CEL gives them.
final class Calls {
    private final Translator in;

    Calls(Translator in) {
        this.in = in;
    }

    Code code(CelExpr.CelCall call) {
        List<CelExpr> written = new ArrayList<>();
        call.target().ifPresent(written::add);
        written.addAll(call.args());
        return switch (call.function()) {
            case "_&&_" -> logic(written, "&&", Level.AND);
            case "_||_" -> logic(written, "||", Level.OR);
            case "_?_:_" -> choice(written);
            case "_%_" -> remainder(call, written);
            case "@in" -> new Comparisons(in).in(written.get(0), written.get(1));
            case "size" -> size(written.getFirst());
            case "_+_" -> sum(written);
            default -> plain(call.function(), written.stream().map(in::code).toList());
        };
    }

    private Code sum(List<CelExpr> written) {
        Code left = in.code(written.getFirst());
        if (Translator.isText(left)) {
            return new Formats(in).concat(written);
        }
        Code right = in.code(written.get(1));
        return left.type() instanceof Never || right.type() instanceof Never
                ? Code.tight(left.text(), new Never())
                : new Arithmetic(in).code("_+_", List.of(left, right));
    }

    private Code plain(String function, List<Code> args) {
        if (args.stream().anyMatch(arg -> arg.type() instanceof Never)) {
            return Code.tight(args.getFirst().text(), new Never());
        }
        return switch (function) {
            case "_-_", "_*_", "_/_", "-_" -> new Arithmetic(in).code(function, args);
            case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_" ->
                    new Comparisons(in).code(function, args.get(0), args.get(1));
            case "!_" -> Comparisons.not(args.getFirst());
            case "_[_]" -> new Members(in).index(args.get(0), args.get(1));
            case "dyn" -> args.getFirst();
            case "string" -> new Formats(in).string(args.getFirst());
            case "num", "sum", "min", "max", "math.least", "math.greatest" ->
                    new Numbers(in).code(function, args);
            case "int",
                    "double",
                    "bool",
                    "math.abs",
                    "math.sign",
                    "math.floor",
                    "math.ceil",
                    "math.round",
                    "math.trunc",
                    "math.sqrt" ->
                    new Numbers(in).code(function, args);
            default -> new TextFunctions(in).code(function, args);
        };
    }

    private Code remainder(CelExpr.CelCall call, List<CelExpr> written) {
        Arithmetic arithmetic = new Arithmetic(in);
        return Euclid.of(call)
                .map(euclid -> arithmetic.euclid(in.code(euclid.of()), euclid.divisor()))
                .orElseGet(() -> plainRemainder(arithmetic, written));
    }

    private Code plainRemainder(Arithmetic arithmetic, List<CelExpr> written) {
        List<Code> args = written.stream().map(in::code).toList();
        return args.stream().anyMatch(arg -> arg.type() instanceof Never)
                ? Code.tight(args.getFirst().text(), new Never())
                : arithmetic.code("_%_", args);
    }

    private Code logic(List<CelExpr> written, String operator, Level level) {
        List<Code> sides = written.stream().map(in::code).toList();
        Code first = sides.getFirst();
        for (Code next : sides.subList(1, sides.size())) {
            first = logic(first, next, operator, level);
        }
        return first;
    }

    private static Code logic(Code left, Code right, String operator, Level level) {
        bool(left);
        bool(right);
        String neutral = operator.equals("&&") ? "true" : "false";
        if (left.is(neutral)) {
            return right;
        }
        if (right.is(neutral)) {
            return left;
        }
        boolean swap = left.fails() && !right.fails();
        Code first = swap ? right : left;
        Code second = swap ? left : right;
        return Code.of(first.at(level) + " " + operator + " " + second.at(level), level, new Bool())
                .after(left, right);
    }

    private static void bool(Code code) {
        if (!(code.type() instanceof Bool) && !(code.type() instanceof Never)) {
            throw new Untranslatable("Rust needs true or false on both sides of && and ||.");
        }
    }

    private Code choice(List<CelExpr> written) {
        Code condition = in.code(written.get(0));
        Code yes = in.code(written.get(1));
        Code no = in.code(written.get(2));
        bool(condition);
        if (condition.is("true")) {
            return yes;
        }
        if (condition.is("false")) {
            return no;
        }
        RustType type = Types.join(yes.type(), no.type());
        if (yes.form() == Code.Form.STR && no.form() == Code.Form.STR) {
            return new Code(
                            Layout.choice(condition.text(), yes.text(), no.text()),
                            Level.BLOCK,
                            type,
                            Code.Form.STR,
                            false,
                            false)
                    .after(condition, yes, no);
        }
        Coercion to = new Coercion(in.uses);
        return Code.of(
                        Layout.choice(condition.text(), to.owned(yes, type), to.owned(no, type)),
                        Level.BLOCK,
                        type)
                .after(condition, yes, no);
    }

    private Code size(CelExpr of) {
        return Loops.filtered(of)
                .map(loop -> new Loops(in).count(loop))
                .orElseGet(() -> new Members(in).size(in.code(of)));
    }
}
