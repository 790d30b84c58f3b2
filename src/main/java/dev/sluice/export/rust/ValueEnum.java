package dev.sluice.export.rust;

import dev.sluice.expr.rust.Helper;
import dev.sluice.expr.rust.RustType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// `enum Value` with the kinds that occur, and what the program does with them.
final class ValueEnum {
    private final RustFile file;
    private final Set<Kind> kinds;

    /// @param program where kinds that are never made are left out
    ValueEnum(RustFile file, String program) {
        this.file = file;
        this.kinds = kinds(file.values());
        kinds.removeIf(kind -> !program.contains("Value::" + kind.name));
        if (file.has(Helper.VALUE_FROM_TEXT)) {
            kinds.add(Kind.TEXT);
        }
    }

    /// The kinds there are.
    private enum Kind {
        INT("Int", "i64", "write!(f, \"{n}\")", "n"),
        FLOAT("Float", "f64", "write!(f, \"{}\", decimal(*x))", "x"),
        BOOL("Bool", "bool", "write!(f, \"{yes}\")", "yes"),
        TEXT("Text", "String", "write!(f, \"{text}\")", "text"),
        LIST("List", "Vec<Value>", "", "members"),
        MAP("Map", "Vec<(&'static str, Value)>", "", "fields");

        private final String name;
        private final String holds;
        private final String shown;
        private final String variable;

        Kind(String name, String holds, String shown, String variable) {
            this.name = name;
            this.holds = holds;
            this.shown = shown;
            this.variable = variable;
        }
    }

    private static Set<Kind> kinds(Set<RustType> types) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (RustType type : types) {
            switch (type) {
                case RustType.Int _ -> kinds.add(Kind.INT);
                case RustType.Decimal _ -> kinds.add(Kind.FLOAT);
                case RustType.Bool _ -> kinds.add(Kind.BOOL);
                case RustType.Text _ -> kinds.add(Kind.TEXT);
                case RustType.Many _, RustType.Tuple _ -> kinds.add(Kind.LIST);
                case RustType.Fields _ -> kinds.add(Kind.MAP);
                case RustType.Mixed _, RustType.Never _ -> {}
            }
        }
        return kinds;
    }

    List<String> parts() {
        List<String> parts = new ArrayList<>();
        if (kinds.isEmpty()) {
            return parts;
        }
        boolean json = file.has(Helper.JSON_VALUE) || file.has(Helper.VALUE_DISPLAY);
        boolean nested = kinds.contains(Kind.LIST) || kinds.contains(Kind.MAP);
        parts.add(declaration());
        if (file.has(Helper.VALUE_NUM)) {
            parts.add(num());
        }
        if (file.has(Helper.VALUE_FROM_TEXT)) {
            parts.add(
                    """
                    impl From<&str> for Value {
                        fn from(text: &str) -> Value {
                            Value::Text(text.to_string())
                        }
                    }
                    """);
        }
        if (file.has(Helper.VALUE_EQUAL)) {
            parts.add(equal());
        }
        if (file.has(Helper.VALUE_DISPLAY)) {
            file.path("std::fmt");
            parts.add(display(nested));
        }
        if (json && (nested || file.has(Helper.JSON_VALUE))) {
            parts.add(json());
        }
        return parts;
    }

    private String declaration() {
        StringBuilder out =
                new StringBuilder(
                        "/// An item, where kinds mix.\n#[derive(Clone, Debug)]\nenum Value {\n");
        kinds.forEach(kind -> out.append("    %s(%s),\n".formatted(kind.name, kind.holds)));
        return out.append("}\n").toString();
    }

    private String num() {
        StringBuilder out =
                new StringBuilder(
                        """
                        impl Value {
                            /// A number itself; of a list the sum of what is in it.
                            fn num(&self) -> i64 {
                                match self {
                                    Value::Int(n) => *n,
                        """);
        if (kinds.contains(Kind.LIST)) {
            out.append(
                    "            Value::List(members) => members.iter().map(Value::num).sum(),\n");
        }
        if (kinds.stream().anyMatch(kind -> kind != Kind.INT && kind != Kind.LIST)) {
            out.append("            other => panic!(\"{other:?} is not a number\"),\n");
        }
        return out.append("        }\n    }\n}\n").toString();
    }

    private String equal() {
        StringBuilder out =
                new StringBuilder(
                        """
                        impl PartialEq for Value {
                            fn eq(&self, other: &Value) -> bool {
                                match (self, other) {
                        """);
        kinds.forEach(
                kind ->
                        out.append(
                                "            (Value::%s(a), Value::%s(b)) => a == b,\n"
                                        .formatted(kind.name, kind.name)));
        if (kinds.contains(Kind.INT) && kinds.contains(Kind.FLOAT)) {
            out.append("            (Value::Int(a), Value::Float(b)) => *a as f64 == *b,\n");
            out.append("            (Value::Float(a), Value::Int(b)) => *a == *b as f64,\n");
        }
        if (kinds.size() > 1) {
            out.append("            _ => false,\n");
        }
        return out.append("        }\n    }\n}\n").toString();
    }

    private String display(boolean nested) {
        StringBuilder out =
                new StringBuilder(
                        """
                        impl fmt::Display for Value {
                            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                                match self {
                        """);
        for (Kind kind : kinds) {
            if (!kind.shown.isEmpty()) {
                out.append(
                        "            Value::%s(%s) => %s,\n"
                                .formatted(kind.name, kind.variable, kind.shown));
            }
        }
        if (nested) {
            out.append("            nested => f.write_str(&nested.json()),\n");
        }
        return out.append("        }\n    }\n}\n").toString();
    }

    private String json() {
        boolean trait = file.has(Helper.JSON_VALUE);
        StringBuilder out = new StringBuilder(trait ? "impl Json for Value {\n" : "impl Value {\n");
        if (!trait) {
            out.append("    /// What Sluice writes of it.\n");
        }
        out.append("    fn json(&self) -> String {\n        match self {\n");
        kinds.forEach(
                kind ->
                        out.append(
                                        "            Value::%s(%s) => "
                                                .formatted(kind.name, kind.variable))
                                .append(json(kind)));
        return out.append("        }\n    }\n}\n").toString();
    }

    private static String json(Kind kind) {
        return switch (kind) {
            case INT -> "n.to_string(),\n";
            case FLOAT -> "decimal(*x),\n";
            case BOOL -> "yes.to_string(),\n";
            case TEXT -> "quoted(text),\n";
            case LIST ->
                    """
                    {
                                    let members: Vec<_> = members.iter().map(Value::json).collect();
                                    format!("[{}]", members.join(", "))
                                }
                    """;
            case MAP ->
                    """
                    {
                                    let fields: Vec<_> = fields
                                        .iter()
                                        .map(|(name, value)| format!("{}: {}", quoted(name), value.json()))
                                        .collect();
                                    format!("{{{}}}", fields.join(", "))
                                }
                    """;
        };
    }

    /// What the functions of `Value` call.
    void needs() {
        boolean shown = file.has(Helper.JSON_VALUE) || file.has(Helper.VALUE_DISPLAY);
        boolean nested = kinds.contains(Kind.LIST) || kinds.contains(Kind.MAP);
        if (shown && kinds.contains(Kind.FLOAT)) {
            file.helper(Helper.DECIMAL);
        }
        boolean quotes = kinds.contains(Kind.TEXT) || kinds.contains(Kind.MAP);
        if (shown && quotes && (nested || file.has(Helper.JSON_VALUE))) {
            file.helper(Helper.QUOTED);
        }
    }
}
