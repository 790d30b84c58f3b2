package dev.sluice.expr.rust;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.sluice.expr.Expression;
import dev.sluice.expr.rust.Code.Form;
import dev.sluice.expr.rust.Code.Level;
import dev.sluice.expr.rust.RustType.Bool;
import dev.sluice.expr.rust.RustType.Decimal;
import dev.sluice.expr.rust.RustType.Fields;
import dev.sluice.expr.rust.RustType.Int;
import dev.sluice.expr.rust.RustType.Many;
import dev.sluice.expr.rust.RustType.Never;
import dev.sluice.expr.rust.RustType.Text;
import dev.sluice.expr.rust.RustType.Tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns an expression into Rust, given the types of its variables.
///
/// What has no answer panics, as plain code does in Rust, or is handed on by `?` where the body may fail.
public final class Translator {
    final Uses uses;
    private final boolean fallible;
    private final String name;
    private final Map<String, Variable> scope;
    private int loops;

    /// @param fallible whether a failure is handed on by `?`
    /// @param name what the structs are named after that maps become
    public Translator(Uses uses, boolean fallible, String name, Map<String, Variable> variables) {
        this.uses = uses;
        this.fallible = fallible;
        this.name = name;
        this.scope = new HashMap<>(variables);
    }

    /// The Rust of an expression.
    ///
    /// @throws Untranslatable for what is not written in Rust
    public Code code(Expression expression) {
        return code(expression.ast().getExpr());
    }

    Code code(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr.constant());
            case IDENT -> variable(expr.ident().name());
            case SELECT -> select(expr.select());
            case CALL -> new Calls(this).code(expr.call());
            case LIST -> list(expr.list());
            case MAP -> map(expr.map());
            case COMPREHENSION -> new Loops(this).code(expr.comprehension());
            case STRUCT, NOT_SET -> throw new Untranslatable("Messages are not written in Rust.");
        };
    }

    private static Code constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> Code.tight(String.valueOf(constant.booleanValue()), new Bool());
            case INT64_VALUE -> Literals.whole(constant.int64Value());
            case DOUBLE_VALUE -> Literals.decimal(constant.doubleValue());
            case STRING_VALUE -> Code.str(Literals.text(constant.stringValue()));
            case NULL_VALUE, UINT64_VALUE, BYTES_VALUE, DURATION_VALUE, TIMESTAMP_VALUE, NOT_SET ->
                    throw new Untranslatable("Rust has no value for null.");
        };
    }

    private Code variable(String name) {
        Variable variable = scope.get(name);
        if (variable == null) {
            throw new Untranslatable("“" + name + "” is not a variable.");
        }
        Code place = Code.place(variable.text(), variable.type());
        Form form =
                variable.reference()
                        ? Form.REFERENCE
                        : variable.movable() && loops == 0 ? Form.OWNED : Form.PLACE;
        return new Code(place.text(), place.level(), place.type(), form, false, false);
    }

    private Code select(CelExpr.CelSelect select) {
        Code of = code(select.operand());
        return switch (of.type()) {
            case Fields(String _, Map<String, RustType> fields) when select.testOnly() ->
                    Code.tight(String.valueOf(fields.containsKey(select.field())), new Bool());
            case Fields fields -> field(of, fields, select.field());
            case Never never -> of.as(never);
            default -> throw dynamic("a field of");
        };
    }

    static Code field(Code of, Fields fields, String field) {
        RustType type = fields.of().get(field);
        if (type == null) {
            throw new Untranslatable("There is no field “" + field + "” in what comes here.");
        }
        return Code.place(of.receiver() + "." + Names.field(field), type).after(of);
    }

    static Untranslatable dynamic(String what) {
        return new Untranslatable(
                "Rust has to know beforehand what it takes " + what + ", and here kinds mix.");
    }

    private Code list(CelExpr.CelList list) {
        List<Code> members = list.elements().stream().map(this::code).toList();
        RustType of = members.stream().map(Code::type).reduce(new Never(), Types::join);
        Code[] parts = members.toArray(Code[]::new);
        if (members.stream().allMatch(member -> Types.same(member.type(), of))) {
            List<String> texts = members.stream().map(Code::owned).toList();
            return Code.tight(Layout.array("vec!", texts), new Many(of, texts.size())).after(parts);
        }
        return Code.tight(
                        Layout.call("", members.stream().map(Code::owned).toList()),
                        new Tuple(members.stream().map(Code::type).toList()))
                .after(parts);
    }

    private Code map(CelExpr.CelMap map) {
        Map<String, Code> fields = new LinkedHashMap<>();
        for (CelExpr.CelMap.Entry entry : map.entries()) {
            if (entry.key().getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
                throw new Untranslatable(
                        "A map becomes a struct in Rust, whose fields cannot be computed.");
            }
            fields.put(entry.key().constant().stringValue(), code(entry.value()));
        }
        Map<String, RustType> types = new LinkedHashMap<>();
        fields.forEach((key, value) -> types.put(key, value.type()));
        Fields type = new Fields(name, types);
        uses.struct(type);
        List<String> written = new ArrayList<>();
        fields.forEach(
                (key, value) -> written.add(Literals.assigned(Names.field(key), value.owned())));
        return Code.tight(Layout.struct(name, written), type)
                .after(fields.values().toArray(Code[]::new));
    }

    /// What fails with this sentence where `text` is a `Result` or an `Option`.
    Code checked(String text, String convert, String sentence, RustType type) {
        if (!fallible) {
            return Code.tight(text + ".expect(" + Literals.text(sentence) + ")", type).failing();
        }
        inBody();
        String argument = (convert.equals(".map_err") ? "|_| " : "") + told(sentence);
        return Code.tight(text + convert + "(" + argument + ")?", type).failing();
    }

    /// A sentence as a literal, or the constant that stands for one that is told often.
    private String told(String sentence) {
        String literal = Literals.text(sentence);
        return sentence.equals(Arithmetic.TOO_LARGE)
                ? uses.item("TOO_LARGE", "const $name: &str = " + literal + ";\n")
                : literal;
    }

    /// Whether failures are handed on by `?`.
    boolean fallible() {
        if (fallible) {
            inBody();
        }
        return fallible;
    }

    private void inBody() {
        if (loops > 0) {
            throw new Untranslatable(
                    "What can fail for each member of a list is not written in Rust where it would"
                            + " be the error of an item.");
        }
    }

    /// What `body` gives where a name means something else.
    Code within(String variable, Variable meaning, java.util.function.Supplier<Code> body) {
        Variable hidden = scope.put(variable, meaning);
        loops++;
        try {
            return body.get();
        } finally {
            loops--;
            if (hidden == null) {
                scope.remove(variable);
            } else {
                scope.put(variable, hidden);
            }
        }
    }

    /// A name for the variable of a loop that hides none of the others.
    String fresh(String wanted) {
        String name = Names.variable(wanted);
        for (Variable taken : scope.values()) {
            if (taken.text().equals(name)) {
                return fresh(wanted + "_");
            }
        }
        return name;
    }

    /// Both as decimal numbers, if one is.
    static Code decimal(Code number) {
        return number.type() instanceof Int
                ? number.is(number.text()) && number.text().matches("[0-9]+")
                        ? Code.tight(number.text() + ".0", Decimal.ANY).after(number)
                        : Code.of(
                                        number.at(Level.CAST) + " as f64",
                                        Level.CAST,
                                        range(number.type()))
                                .after(number)
                : number;
    }

    private static Decimal range(RustType type) {
        return type instanceof Int(long least, long most) ? new Decimal(least, most) : Decimal.ANY;
    }

    static boolean isText(Code code) {
        return code.type() instanceof Text;
    }
}
