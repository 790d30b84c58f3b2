package dev.sluice.expr.rust;

import dev.sluice.expr.rust.Code.Form;
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

/// A format string and its arguments under construction; values look as Sluice writes them.
public final class Show {
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    private final Uses uses;
    private final StringBuilder format = new StringBuilder();
    private final List<String> args = new ArrayList<>();

    public Show(Uses uses) {
        this.uses = uses;
    }

    /// Adds a string literal, quotation marks included.
    public Show literal(String quoted) {
        format.append(
                quoted.substring(1, quoted.length() - 1).replace("{", "{{").replace("}", "}}"));
        return this;
    }

    /// Adds plain text.
    public Show plain(String text) {
        return literal(Literals.text(text));
    }

    /// Adds something that prints itself.
    public Show arg(String text) {
        arg(text, "");
        return this;
    }

    /// Adds a variable as Rust prints it for those who look for mistakes.
    public Show debug(String name) {
        arg(name, ":?");
        return this;
    }

    /// Adds a value as text for people: text as it is, the rest as JSON.
    public Show text(Code code) {
        List<String> parts = Layout.arguments(code.text(), "format!");
        if (!parts.isEmpty()) {
            String inner = parts.getFirst();
            format.append(inner, 1, inner.length() - 1);
            args.addAll(parts.subList(1, parts.size()));
            return this;
        }
        switch (code.type()) {
            case Text _ when code.form() == Form.STR && code.text().startsWith("\"") ->
                    literal(code.text());
            case Text _, Int _, Bool _, Never _ -> arg(code.text(), "");
            case Mixed _ -> {
                uses.helper(Helper.VALUE_DISPLAY);
                uses.value(code.type());
                arg(code.text(), "");
            }
            default -> json(code);
        }
        return this;
    }

    /// Adds a value as JSON.
    private void json(Code code) {
        switch (code.type()) {
            case Int _, Bool _, Never _ -> arg(code.text(), "");
            case Decimal _ -> arg(decimal(code), "");
            case Many many when plain(many) -> arg(code.text(), ":?");
            case Tuple tuple
                    when code.form() != Form.OWNED || NAME.matcher(code.text()).matches() ->
                    members(code, tuple);
            case Tuple _, Many _, Text _, Fields _, Mixed _ -> {
                json(code.type());
                arg(code.receiver() + ".json()", "");
            }
        }
    }

    private void members(Code code, Tuple tuple) {
        format.append('[');
        for (int i = 0; i < tuple.of().size(); i++) {
            format.append(i == 0 ? "" : ", ");
            json(Code.place(code.receiver() + "." + i, tuple.of().get(i)));
        }
        format.append(']');
    }

    private void json(RustType type) {
        uses.helper(Helper.JSON);
        switch (type) {
            case Int _, Never _ -> uses.helper(Helper.JSON_WHOLE);
            case Decimal _ -> uses.helper(Helper.JSON_DECIMAL);
            case Bool _ -> uses.helper(Helper.JSON_BOOL);
            case Text _ -> uses.helper(Helper.JSON_TEXT);
            case Many(RustType of, long _) -> {
                uses.helper(Helper.JSON_LIST);
                json(of);
            }
            case Tuple(List<RustType> of) -> {
                if (of.size() != 2) {
                    throw new Untranslatable(
                            "A list of " + of.size() + " different kinds is not printed.");
                }
                uses.helper(Helper.JSON_PAIR);
                of.forEach(this::json);
            }
            case Fields fields -> {
                uses.helper(Helper.JSON_STRUCT);
                uses.struct(fields);
                fields.of().values().forEach(this::json);
            }
            case Mixed _ -> {
                uses.helper(Helper.JSON_VALUE);
                uses.value(type);
            }
        }
    }

    /// Whether Rust's debug format is JSON.
    private static boolean plain(RustType type) {
        return switch (type) {
            case Int _, Bool _, Never _ -> true;
            case Many(RustType of, long _) -> plain(of);
            case Decimal _, Text _, Tuple _, Fields _, Mixed _ -> false;
        };
    }

    /// A decimal number as Java writes it.
    String decimal(Code code) {
        uses.helper(Helper.DECIMAL);
        return "decimal(" + code.text() + ")";
    }

    private void arg(String text, String form) {
        if (NAME.matcher(text).matches()) {
            format.append('{').append(text).append(form).append('}');
        } else {
            format.append('{').append(form).append('}');
            args.add(text);
        }
    }

    /// The arguments of a formatting macro.
    public List<String> arguments() {
        List<String> all = new ArrayList<>();
        all.add("\"" + format + "\"");
        all.addAll(args);
        return all;
    }

    /// Whether it is a constant.
    public boolean constant() {
        return args.isEmpty() && !format.toString().replace("{{", "").contains("{");
    }

    /// `format!(..)`, or a literal where nothing is put in.
    public Code formatted() {
        return constant()
                ? Code.str("\"" + format.toString().replace("{{", "{").replace("}}", "}") + "\"")
                : Code.tight(Layout.call("format!", arguments()), new Text());
    }
}
