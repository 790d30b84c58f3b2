package dev.sluice.expr.rust;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.sluice.expr.rust.Code.Form;
import dev.sluice.expr.rust.Code.Level;
import dev.sluice.expr.rust.RustType.Bool;
import dev.sluice.expr.rust.RustType.Decimal;
import dev.sluice.expr.rust.RustType.Fields;
import dev.sluice.expr.rust.RustType.Int;
import dev.sluice.expr.rust.RustType.Many;
import dev.sluice.expr.rust.RustType.Mixed;
import dev.sluice.expr.rust.RustType.Never;
import dev.sluice.expr.rust.RustType.Text;
import dev.sluice.expr.rust.RustType.Tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `== != < <= > >= in` and `!`.
final class Comparisons {
    private static final Pattern CAST = Pattern.compile(".* as [a-z0-9]+");

    private final Translator in;

    Comparisons(Translator in) {
        this.in = in;
    }

    Code code(String name, Code a, Code b) {
        String operator = name.substring(1, name.length() - 1);
        return operator.equals("==") || operator.equals("!=")
                ? equal(operator, a, b)
                : ordered(operator, a, b);
    }

    private Code ordered(String operator, Code a, Code b) {
        if (isNumber(a) && isNumber(b)) {
            return numbers(operator, a, b);
        }
        if (Translator.isText(a) && Translator.isText(b)) {
            return compared(a.borrowed(), operator, b.borrowed(), a, b);
        }
        if (a.type() instanceof Bool && b.type() instanceof Bool) {
            return compared(operand(a, operator), operator, b.at(Level.ADD), a, b);
        }
        throw Translator.dynamic("to compare");
    }

    private static boolean isNumber(Code code) {
        return code.type() instanceof Int || code.type() instanceof Decimal;
    }

    private static Code numbers(String operator, Code a, Code b) {
        boolean whole = a.type() instanceof Int && b.type() instanceof Int;
        Code x = whole ? a : Translator.decimal(a);
        Code y = whole ? b : Translator.decimal(b);
        return compared(operand(x, operator), operator, y.at(Level.ADD), a, b);
    }

    /// Behind `as i64` a `<` would begin type parameters.
    private static String operand(Code code, String operator) {
        String text = code.at(Level.ADD);
        return operator.startsWith("<") && CAST.matcher(text).matches() ? "(" + text + ")" : text;
    }

    private static Code compared(String left, String operator, String right, Code... parts) {
        return Code.of(left + " " + operator + " " + right, Level.COMPARE, new Bool()).after(parts);
    }

    private Code equal(String operator, Code a, Code b) {
        if (isNumber(a) && isNumber(b)) {
            return numbers(operator, a, b);
        }
        return switch (a.type()) {
            case Text _ when b.type() instanceof Text -> texts(operator, a, b);
            case Bool _ when b.type() instanceof Bool ->
                    compared(a.at(Level.ADD), operator, b.at(Level.ADD), a, b);
            case Many x when b.type() instanceof Many y && Types.same(x.of(), y.of()) ->
                    compared(slice(a), operator, slice(b), a, b);
            case Tuple x when b.type() instanceof Many || b.type() instanceof Tuple ->
                    memberwise(operator, a, x.of().size(), b);
            case Many _ when b.type() instanceof Tuple y ->
                    memberwise(operator, b, y.of().size(), a);
            case Mixed _ -> mixed(operator, a, b);
            case Fields _, Int _, Decimal _, Text _, Bool _, Many _, Tuple _, Never _ ->
                    b.type() instanceof Mixed ? mixed(operator, b, a) : different(operator, a, b);
        };
    }

    private static Code texts(String operator, Code a, Code b) {
        boolean literal = a.form() == Form.STR || b.form() == Form.STR;
        return literal
                ? compared(a.at(Level.ADD), operator, b.at(Level.ADD), a, b)
                : compared(a.borrowed(), operator, b.borrowed(), a, b);
    }

    private static String slice(Code code) {
        return code.text().startsWith("vec!")
                ? code.text().substring(4)
                : code.receiver() + ".as_slice()";
    }

    private Code memberwise(String operator, Code a, int size, Code b) {
        Members members = new Members(in);
        if (!members.size(b).text().equals(Integer.toString(size))) {
            throw Translator.dynamic("to compare");
        }
        Code all = Code.tight("true", new Bool());
        for (int i = 0; i < size; i++) {
            Code at = Literals.whole(i);
            Code same = equal("==", members.index(a, at), members.index(b, at));
            all =
                    i == 0
                            ? same
                            : Code.of(
                                            all.at(Level.AND) + " && " + same.at(Level.AND),
                                            Level.AND,
                                            new Bool())
                                    .after(all, same);
        }
        return operator.equals("==") ? all : not(all);
    }

    private Code mixed(String operator, Code a, Code b) {
        in.uses.helper(Helper.VALUE_EQUAL);
        String other = new Coercion(in.uses).owned(b, a.type());
        return compared(a.value(), operator, b.type() instanceof Mixed ? b.value() : other, a, b);
    }

    private static Code different(String operator, Code a, Code b) {
        if (a.fails() || b.fails()) {
            throw new Untranslatable(
                    "Values of different kinds are never equal; Rust does not compare them.");
        }
        return Code.tight(operator.equals("==") ? "false" : "true", new Bool());
    }

    /// The contrary.
    public static Code not(Code code) {
        if (code.is("true") || code.is("false")) {
            return Code.tight(code.is("true") ? "false" : "true", new Bool());
        }
        if (code.level() == Level.UNARY && code.text().startsWith("!")) {
            return Code.tight(code.text().substring(1), new Bool()).after(code);
        }
        if (code.level() == Level.COMPARE && code.text().contains(" == ")) {
            return Code.of(code.text().replaceFirst(" == ", " != "), Level.COMPARE, new Bool())
                    .after(code);
        }
        return Code.of("!" + code.at(Level.UNARY), Level.UNARY, new Bool()).after(code);
    }

    Code in(CelExpr member, CelExpr whole) {
        if (whole.getKind() == CelExpr.ExprKind.Kind.LIST) {
            List<CelExpr> of = whole.list().elements();
            if (of.stream().allMatch(Comparisons::constant)) {
                return oneOf(in.code(member), of.stream().map(in::code).toList());
            }
        }
        return contains(in.code(member), in.code(whole));
    }

    private static boolean constant(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && (expr.constant().getKind() == CelConstant.Kind.INT64_VALUE
                        || expr.constant().getKind() == CelConstant.Kind.STRING_VALUE);
    }

    private Code oneOf(Code member, List<Code> all) {
        List<Code> fitting = new ArrayList<>();
        for (Code one : all) {
            if (Types.same(one.type(), member.type())) {
                fitting.add(one);
            } else if (!(member.type() instanceof Never)) {
                return any(member, all);
            }
        }
        if (fitting.isEmpty()) {
            return Code.tight("false", new Bool());
        }
        if (fitting.size() == 1) {
            return equal("==", member, fitting.getFirst());
        }
        String looked = Translator.isText(member) ? member.borrowed() : member.text();
        String patterns =
                fitting.stream().map(Code::text).distinct().collect(Collectors.joining(" | "));
        return Code.tight(Layout.call("matches!", looked, patterns), new Bool()).after(member);
    }

    private Code any(Code member, List<Code> all) {
        return all.stream()
                .map(one -> equal("==", member, one))
                .filter(one -> !one.is("false"))
                .reduce(
                        (x, y) ->
                                Code.of(
                                                x.at(Level.OR) + " || " + y.at(Level.OR),
                                                Level.OR,
                                                new Bool())
                                        .after(x, y))
                .orElse(Code.tight("false", new Bool()));
    }

    private Code contains(Code member, Code whole) {
        return switch (whole.type()) {
            case Many many when Types.same(many.of(), member.type()) && member.form() != Form.STR ->
                    Code.tight(
                                    whole.receiver() + ".contains(" + member.reference() + ")",
                                    new Bool())
                            .after(member, whole);
            case Many many when many.of() instanceof Text && Translator.isText(member) ->
                    Code.tight(
                                    whole.receiver()
                                            + ".iter().any(|text| text == "
                                            + member.text()
                                            + ")",
                                    new Bool())
                            .after(member, whole);
            case Fields fields when member.form() == Form.STR ->
                    Code.tight(
                            String.valueOf(
                                    fields.of().keySet().stream()
                                            .anyMatch(key -> member.is(Literals.text(key)))),
                            new Bool());
            case Tuple tuple ->
                    any(
                            member,
                            java.util.stream.IntStream.range(0, tuple.of().size())
                                    .mapToObj(i -> new Members(in).index(whole, Literals.whole(i)))
                                    .toList());
            case Never never -> whole.as(never);
            default -> throw Translator.dynamic("to look into");
        };
    }
}
