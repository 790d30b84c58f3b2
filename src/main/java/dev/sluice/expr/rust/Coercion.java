package dev.sluice.expr.rust;

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

/// Values made to fit a wider type.
public final class Coercion {
    private static final Mixed MIXED = new Mixed(java.util.Set.of());

    private final Uses uses;

    public Coercion(Uses uses) {
        this.uses = uses;
    }

    /// A value of one's own, of that type.
    public String owned(Code code, RustType wanted) {
        if (Types.same(code.type(), wanted)
                || code.type() instanceof Never
                || wanted instanceof Never) {
            return code.owned();
        }
        return switch (wanted) {
            case Mixed _ -> {
                uses.value(code.type());
                uses.value(wanted);
                yield value(code);
            }
            case Decimal _ when code.type() instanceof Int -> Translator.decimal(code).text();
            case Many many when code.type() instanceof Tuple tuple -> list(code, tuple, many.of());
            case Many many when code.type() instanceof Many had -> each(code, had.of(), many.of());
            case Tuple tuple when code.type() instanceof Tuple had -> tuple(code, had, tuple);
            case Fields fields when code.type() instanceof Fields had -> struct(code, had, fields);
            default -> throw Translator.dynamic("for");
        };
    }

    /// What maps a stream or an iterator of one type to another, or an empty text where nothing is to be done.
    public String mapping(RustType from, RustType to) {
        if (Types.same(from, to) || from instanceof Never) {
            return "";
        }
        String body = owned(Code.tight("item", from), to);
        return body.endsWith("(item)")
                        && body.startsWith("Value::")
                        && body.indexOf('(') == body.length() - 6
                ? body.substring(0, body.indexOf('('))
                : "|item| " + body;
    }

    private String value(Code code) {
        return switch (code.type()) {
            case Int _, Never _ -> "Value::Int(" + code.owned() + ")";
            case Decimal _ -> "Value::Float(" + code.owned() + ")";
            case Bool _ -> "Value::Bool(" + code.owned() + ")";
            case Text _ -> "Value::Text(" + code.owned() + ")";
            case Many(RustType of, long _) ->
                    of instanceof Mixed
                            ? "Value::List(" + code.owned() + ")"
                            : "Value::List(" + mapped(code, mapping(of, MIXED)) + ")";
            case Tuple tuple -> "Value::List(" + list(code, tuple, MIXED) + ")";
            case Fields fields -> map(code, fields);
            case Mixed _ -> code.owned();
        };
    }

    private static String mapped(Code code, String mapping) {
        if (code.text().startsWith("vec![]")) {
            return "vec![]";
        }
        return code.owned() + ".into_iter().map(" + mapping + ").collect()";
    }

    private String each(Code code, RustType from, RustType to) {
        String mapping = mapping(from, to);
        return mapping.isEmpty()
                ? code.owned()
                : code.owned() + ".into_iter().map(" + mapping + ").collect::<Vec<_>>()";
    }

    private String list(Code code, Tuple tuple, RustType of) {
        return Layout.array(
                "vec!", members(code, tuple, java.util.Collections.nCopies(tuple.of().size(), of)));
    }

    private String tuple(Code code, Tuple from, Tuple to) {
        return Layout.call("", members(code, from, to.of()));
    }

    private List<String> members(Code code, Tuple tuple, List<RustType> wanted) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < tuple.of().size(); i++) {
            Code member = member(code, code.receiver() + "." + i, tuple.of().get(i));
            members.add(wanted.get(i).equals(MIXED) ? value(member) : owned(member, wanted.get(i)));
        }
        return members;
    }

    private static Code member(Code whole, String text, RustType type) {
        return whole.form() == Code.Form.OWNED ? Code.tight(text, type) : Code.place(text, type);
    }

    private String struct(Code code, Fields from, Fields to) {
        List<String> fields = new ArrayList<>();
        to.of()
                .forEach(
                        (name, type) -> {
                            String field = Names.field(name);
                            RustType had = from.of().getOrDefault(name, type);
                            fields.add(
                                    Literals.assigned(
                                            field,
                                            owned(
                                                    member(
                                                            code,
                                                            code.receiver() + "." + field,
                                                            had),
                                                    type)));
                        });
        uses.struct(to);
        return Layout.struct(to.name(), fields);
    }

    private String map(Code code, Fields fields) {
        List<String> entries = new ArrayList<>();
        fields.of()
                .forEach(
                        (name, type) ->
                                entries.add(
                                        Layout.call(
                                                "",
                                                Literals.text(name),
                                                value(
                                                        member(
                                                                code,
                                                                code.receiver()
                                                                        + "."
                                                                        + Names.field(name),
                                                                type)))));
        return "Value::Map(" + Layout.array("vec!", entries) + ")";
    }

    /// A constant of the document as a value of that type.
    public Code constant(Object value, RustType wanted, String name) {
        RustType type = Types.of(value, name);
        return switch (value) {
            case Long n when wanted instanceof Decimal -> Literals.decimal(n);
            case Long n -> fitted(Literals.whole(n), wanted);
            case Double x -> fitted(Literals.decimal(x), wanted);
            case Boolean b -> fitted(Code.tight(b.toString(), type), wanted);
            case String text -> fitted(Code.str(Literals.text(text)), wanted);
            case List<?> list -> constants(list, wanted, name);
            case java.util.Map<?, ?> map -> fields(map, wanted, name);
            default -> throw new Untranslatable("Rust has no value for " + value + ".");
        };
    }

    private Code fitted(Code code, RustType wanted) {
        return wanted instanceof Mixed ? Code.tight(owned(code, wanted), wanted) : code;
    }

    private Code constants(List<?> list, RustType wanted, String name) {
        RustType of = wanted instanceof Many many ? many.of() : MIXED;
        List<String> members = new ArrayList<>();
        for (Object member : list) {
            members.add(
                    of.equals(MIXED)
                            ? value(constant(member, Types.of(member, name), name))
                            : constant(member, of, name + "Member").owned());
        }
        String vec = Layout.array("vec!", members);
        if (wanted instanceof Many) {
            return Code.tight(vec, wanted);
        }
        uses.value(Types.of(list, name));
        return Code.tight("Value::List(" + vec + ")", wanted);
    }

    private Code fields(java.util.Map<?, ?> map, RustType wanted, String name) {
        if (!(wanted instanceof Fields fields)) {
            RustType type = Types.of(map, name);
            return Code.tight(owned(fields(map, type, name), wanted), wanted);
        }
        List<String> written = new ArrayList<>();
        fields.of()
                .forEach(
                        (key, type) ->
                                written.add(
                                        Literals.assigned(
                                                Names.field(key),
                                                constant(
                                                                java.util.Objects.requireNonNull(
                                                                        map.get(key)),
                                                                type,
                                                                name + Names.type(key))
                                                        .owned())));
        uses.struct(fields);
        return Code.tight(Layout.struct(fields.name(), written), fields);
    }
}
