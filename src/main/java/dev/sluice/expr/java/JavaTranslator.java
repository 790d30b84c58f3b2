package dev.sluice.expr.java;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode.Level;
import dev.sluice.expr.java.JavaType.Bool;
import dev.sluice.expr.java.JavaType.Decimal;
import dev.sluice.expr.java.JavaType.Fields;
import dev.sluice.expr.java.JavaType.Many;
import dev.sluice.expr.java.JavaType.Nothing;
import dev.sluice.expr.java.JavaType.Text;
import dev.sluice.expr.java.JavaType.Tuple;
import dev.sluice.expr.java.JavaType.Whole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.lang.model.SourceVersion;

/// Writes expressions in Java. What cannot be known before the program runs is refused.
public final class JavaTranslator {
    private final JavaUses uses;
    private final String recordName;
    private final Map<String, JavaCode> scope;

    /// @param recordName what a map becomes
    /// @param variables what the names in the expressions mean
    public JavaTranslator(JavaUses uses, String recordName, Map<String, JavaCode> variables) {
        this.uses = uses;
        this.recordName = recordName;
        this.scope = new HashMap<>(variables);
    }

    /// The expression in Java.
    ///
    /// @throws Inexpressible where there is none
    public JavaCode code(Expression expression) {
        return code(expression.ast().getExpr());
    }

    private JavaCode code(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr.constant());
            case IDENT -> variable(expr.ident().name());
            case SELECT -> select(expr.select());
            case CALL -> call(expr.call());
            case LIST -> list(expr.list().elements().stream().map(this::code).toList());
            case MAP -> map(expr.map());
            case COMPREHENSION -> new JavaLoops(this).code(expr.comprehension());
            case NOT_SET, STRUCT ->
                    throw new Inexpressible("There is no Java for this expression.");
        };
    }

    JavaCode translated(CelExpr expr) {
        return code(expr);
    }

    private static JavaCode constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case INT64_VALUE -> whole(constant.int64Value());
            case DOUBLE_VALUE -> decimal(constant.doubleValue());
            case BOOLEAN_VALUE ->
                    JavaCode.primary(String.valueOf(constant.booleanValue()), new Bool());
            case STRING_VALUE -> text(constant.stringValue());
            case NOT_SET, NULL_VALUE, UINT64_VALUE, BYTES_VALUE, DURATION_VALUE, TIMESTAMP_VALUE ->
                    throw new Inexpressible("Java is not given null.");
        };
    }

    /// A value of the document as Java.
    public static JavaCode literal(Object value) {
        return switch (value) {
            case Long n -> whole(n);
            case Double d -> decimal(d);
            case Boolean flag -> JavaCode.primary(flag.toString(), new Bool());
            case String text -> text(text);
            case List<?> list -> list(list.stream().map(JavaTranslator::literal).toList());
            default -> throw new Inexpressible("Values that are maps are not written in Java.");
        };
    }

    private static JavaCode whole(long n) {
        Level level = n < 0 ? Level.UNARY : Level.PRIMARY;
        String digits = Long.toString(n);
        String grouped =
                digits.length() > 6 ? digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "_") : digits;
        if (n == Long.MIN_VALUE) {
            return JavaCode.primary("Long.MIN_VALUE", new Whole(n, n));
        }
        String text = n == (int) n ? grouped : grouped + "L";
        return JavaCode.of(text, level, new Whole(n, n)).alone(grouped + "L");
    }

    private static JavaCode decimal(double d) {
        Decimal type = new Decimal(d, d);
        if (Double.isFinite(d)) {
            return JavaCode.of(Double.toString(d), d < 0 ? Level.UNARY : Level.PRIMARY, type);
        }
        return JavaCode.primary(
                "Double."
                        + (Double.isNaN(d)
                                ? "NaN"
                                : d > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY"),
                JavaType.Decimal.ANY);
    }

    private static JavaCode text(String text) {
        return JavaCode.primary(quoted(text), new Text());
    }

    /// A string literal.
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(
                    switch (c) {
                        case '"', '\\' -> "\\" + c;
                        case '\n' -> "\\n";
                        case '\r' -> "\\r";
                        case '\t' -> "\\t";
                        default ->
                                Character.isISOControl(c)
                                                || Character.isSurrogate(c)
                                                || c == '\u2028'
                                                || c == '\u2029'
                                        ? "\\u%04x".formatted((int) c)
                                        : String.valueOf(c);
                    });
        }
        return out.append('"').toString();
    }

    private JavaCode variable(String name) {
        JavaCode meaning = scope.get(name);
        if (meaning == null) {
            throw new Inexpressible("“" + name + "” is not a variable.");
        }
        return meaning;
    }

    private JavaCode select(CelExpr.CelSelect select) {
        JavaCode of = code(select.operand());
        if (!(of.type() instanceof Fields fields)) {
            throw mixes("a field");
        }
        if (select.testOnly()) {
            return JavaCode.primary(
                    String.valueOf(fields.of().containsKey(select.field())), new Bool());
        }
        return field(of, fields, select.field());
    }

    static JavaCode field(JavaCode of, Fields fields, String field) {
        JavaType type = fields.of().get(field);
        if (type == null) {
            throw new Inexpressible("There is no field “" + field + "” in what comes here.");
        }
        String text = of.at(Level.PRIMARY) + "." + field + "()";
        boolean simple = !type.component().equals(type.java());
        return (simple ? JavaCode.plain(text, type) : JavaCode.object(text, type)).after(of);
    }

    static Inexpressible mixes(String what) {
        return new Inexpressible(
                "Java has to know beforehand of what it takes " + what + ", and here kinds mix.");
    }

    /// A list of two.
    public static JavaCode pair(JavaCode first, JavaCode second) {
        return list(List.of(first, second));
    }

    static JavaCode list(List<JavaCode> members) {
        List<JavaType> types = members.stream().map(JavaCode::type).toList();
        Tuple tuple = new Tuple(types);
        String texts = members.stream().map(JavaCode::alone).collect(Collectors.joining(", "));
        boolean mixed = tuple.member().java().equals("Object");
        JavaType type = mixed ? tuple : new Many(tuple.member());
        String open = mixed ? "List.<Object>of(" : "List.of(";
        return JavaCode.object(
                        open + texts + ")", members.isEmpty() ? new Many(new Nothing()) : type)
                .after(members.toArray(JavaCode[]::new));
    }

    private JavaCode map(CelExpr.CelMap map) {
        Map<String, JavaCode> fields = new LinkedHashMap<>();
        for (CelExpr.CelMap.Entry entry : map.entries()) {
            String key =
                    entry.key().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                            ? entry.key().constant().stringValue()
                            : "";
            if (!SourceVersion.isName(key) || key.contains(".")) {
                throw new Inexpressible(
                        "A map becomes a record in Java, and “" + key + "” is no name of a field.");
            }
            fields.put(key, code(entry.value()));
        }
        Map<String, JavaType> types = new LinkedHashMap<>();
        fields.forEach((key, value) -> types.put(key, value.type()));
        Fields type = new Fields(recordName, types);
        uses.record(type);
        List<JavaCode> values = new ArrayList<>(fields.values());
        String texts = values.stream().map(JavaCode::alone).collect(Collectors.joining(", "));
        return JavaCode.object("new " + recordName + "(" + texts + ")", type)
                .after(values.toArray(JavaCode[]::new));
    }

    private JavaCode call(CelExpr.CelCall call) {
        List<JavaCode> args = new ArrayList<>();
        call.target().ifPresent(target -> args.add(code(target)));
        if (call.function().equals("@in")
                && call.args().get(1).getKind() == CelExpr.ExprKind.Kind.LIST) {
            return among(code(call.args().get(0)), call.args().get(1).list());
        }
        if (call.function().equals("matches")
                || call.function().equals("extract")
                || call.function().equals("groups")) {
            return new JavaFunctions(uses)
                    .pattern(
                            call.function(),
                            args.isEmpty() ? code(call.args().getFirst()) : args.getFirst(),
                            call.args().getLast());
        }
        call.args().forEach(arg -> args.add(code(arg)));
        JavaCode[] all = args.toArray(JavaCode[]::new);
        return new JavaOperators(uses)
                .code(call.function(), all)
                .orElseGet(() -> new JavaFunctions(uses).code(call.function(), all));
    }

    private JavaCode among(JavaCode member, CelExpr.CelList list) {
        List<JavaCode> of = list.elements().stream().map(this::code).toList();
        if (of.size() == 1) {
            return new JavaComparisons(uses).equal(member, of.getFirst(), true);
        }
        JavaCode whole = list(of);
        return JavaComparisons.in(member, whole);
    }

    /// What `body` gives where a name means something else.
    JavaCode within(String name, JavaCode meaning, java.util.function.Supplier<JavaCode> body) {
        JavaCode hidden = scope.put(name, meaning);
        try {
            return body.get();
        } finally {
            if (hidden == null) {
                scope.remove(name);
            } else {
                scope.put(name, hidden);
            }
        }
    }

    /// A name for the variable of a loop that hides none of the others.
    String fresh(String wanted) {
        String name = SourceVersion.isName(wanted) ? wanted : wanted + "_";
        return scope.values().stream().anyMatch(meaning -> meaning.text().equals(name))
                ? fresh(wanted + "_")
                : name;
    }
}
