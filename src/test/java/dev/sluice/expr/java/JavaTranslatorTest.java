package dev.sluice.expr.java;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.expr.EvaluationException;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

import javax.tools.ToolProvider;

/// What an expression answers in Java is what it answers in Sluice.
final class JavaTranslatorTest {
    private static final long SEED = Long.getLong("sluice.seed", 1);
    private static final int EXPRESSIONS = 400;
    private static final List<Long> ITEMS =
            List.of(0L, 1L, -1L, 7L, 42L, -13L, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE);

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Set<JavaHelper> helpers = EnumSet.noneOf(JavaHelper.class);
    private final Map<String, String> patterns = new LinkedHashMap<>();

    @TempDir Path folder;

    @Test
    void randomExpressionsAnswerAlike() throws Exception {
        List<Expression> expressions = new ArrayList<>();
        StringBuilder methods = new StringBuilder();
        while (expressions.size() < EXPRESSIONS) {
            String source = drawn(Kind.values()[random.nextInt(Kind.values().length)], 4);
            if (Expression.compile(source, Expecting.ANY, "item") instanceof Expression made
                    && method(expressions.size(), made, methods)) {
                expressions.add(made);
            }
        }
        Class<?> compiled = compiled(methods.toString());
        List<String> different = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            Method method = compiled.getDeclaredMethod("e" + i, Long.class);
            method.setAccessible(true);
            for (Long item : ITEMS) {
                String ours = ours(expressions.get(i), item);
                String java = java(method, item);
                if (!ours.equals(java)) {
                    different.add(
                            expressions.get(i) + " of " + item + ": " + ours + ", but " + java);
                }
            }
        }
        assertThat(different).as("seed %s", SEED).isEmpty();
    }

    /// Whether there is Java for it; what mixes kinds has none.
    private boolean method(int number, Expression expression, StringBuilder out) {
        JavaType item = new JavaType.Whole(Long.MIN_VALUE, Long.MAX_VALUE);
        JavaTranslator translator =
                new JavaTranslator(uses(), "Made", Map.of("item", JavaCode.object("item", item)));
        try {
            String code = translator.code(expression).alone();
            out.append("static Object e").append(number).append("(Long item) { return ");
            out.append(code).append("; } // ").append(expression.source()).append('\n');
            return true;
        } catch (Inexpressible refused) {
            return false;
        }
    }

    private JavaUses uses() {
        return new JavaUses() {
            @Override
            public void helper(JavaHelper helper) {
                helpers.add(helper);
            }

            @Override
            public void type(String name) {}

            @Override
            public void record(JavaType.Fields fields) {
                throw new Inexpressible("no records here");
            }

            @Override
            public String pattern(String regex) {
                return patterns.computeIfAbsent(regex, _ -> "P" + patterns.size());
            }
        };
    }

    private Class<?> compiled(String methods) throws Exception {
        Set<String> imports = new TreeSet<>(Set.of("java.util.List", "java.util.regex.Pattern"));
        StringBuilder body = new StringBuilder();
        for (JavaHelper helper : helpers) {
            imports.addAll(helper.types());
            body.append(helper.source("Translated", false)).append('\n');
        }
        StringBuilder out = new StringBuilder();
        imports.forEach(name -> out.append("import ").append(name).append(";\n"));
        out.append("final class Translated {\n");
        patterns.forEach(
                (regex, name) ->
                        out.append("static final Pattern ")
                                .append(name)
                                .append(" = Pattern.compile(")
                                .append(JavaTranslator.quoted(regex))
                                .append(");\n"));
        out.append(methods).append(body).append("}\n");
        Path source = Files.writeString(folder.resolve("Translated.java"), out);
        StringWriter said = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
            List<String> options =
                    List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            boolean fine =
                    compiler.getTask(
                                    said,
                                    files,
                                    null,
                                    options,
                                    null,
                                    files.getJavaFileObjects(source))
                            .call();
            assertThat(fine).as("seed %s\n%s", SEED, said).isTrue();
        }
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}).loadClass("Translated");
    }

    private static String ours(Expression expression, Long item) {
        try {
            return shown(expression.eval(item));
        } catch (EvaluationException _) {
            return "fails";
        }
    }

    private static String java(Method method, Long item) throws IllegalAccessException {
        try {
            return shown(method.invoke(null, item));
        } catch (InvocationTargetException _) {
            return "fails";
        }
    }

    private static String shown(Object value) {
        String kind = value instanceof List ? "List" : value.getClass().getSimpleName();
        return kind + " " + value;
    }

    private enum Kind {
        WHOLE,
        DECIMAL,
        BOOL,
        TEXT,
        LIST
    }

    private String drawn(Kind kind, int depth) {
        String[] forms = depth == 0 ? leaves(kind) : forms(kind);
        String form = forms[random.nextInt(forms.length)];
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            Kind part =
                    switch (form.charAt(i)) {
                        case 'W' -> Kind.WHOLE;
                        case 'D' -> Kind.DECIMAL;
                        case 'B' -> Kind.BOOL;
                        case 'T' -> Kind.TEXT;
                        case 'L' -> Kind.LIST;
                        default -> null;
                    };
            out.append(
                    part == null
                            ? String.valueOf(form.charAt(i))
                            : drawn(part, Math.max(0, depth - 1)));
        }
        return out.toString();
    }

    private static String[] leaves(Kind kind) {
        return switch (kind) {
            case WHOLE -> new String[] {"item", "item", "0", "1", "3", "-7", "9000000000"};
            case DECIMAL -> new String[] {"0.5", "-2.25", "1e300", "double(item)"};
            case BOOL -> new String[] {"true", "false", "item == 7"};
            case TEXT -> new String[] {"'a'", "''", "'7'", "'\"b\\\\'", "string(item)"};
            case LIST -> new String[] {"[item, 1, 2]", "[3]", "[item]"};
        };
    }

    private static String[] forms(Kind kind) {
        return switch (kind) {
            case WHOLE ->
                    new String[] {
                        "(W + W)",
                        "(W - W)",
                        "(W * W)",
                        "(W / W)",
                        "(W % W)",
                        "-(W)",
                        "(B ? W : W)",
                        "size(T)",
                        "L.size()",
                        "L[1]",
                        "num(W)",
                        "num(L)",
                        "sum(L)",
                        "min(W, W)",
                        "max(W, W)",
                        "math.abs(W)",
                        "int(D)",
                        "int(T)",
                        "W + W * W - W",
                        "L.filter(x, x > W)[0]",
                        "W"
                    };
            case DECIMAL ->
                    new String[] {
                        "(D + D)",
                        "(D - W)",
                        "(W * D)",
                        "(D / D)",
                        "(D / W)",
                        "-(D)",
                        "(B ? D : D)",
                        "double(W)",
                        "math.sqrt(D)",
                        "math.floor(D)",
                        "math.round(D)",
                        "math.ceil(D)",
                        "math.trunc(D)",
                        "math.abs(D)",
                        "max(D, D)",
                        "D"
                    };
            case BOOL ->
                    new String[] {
                        "(B && B)",
                        "(B || B)",
                        "!(B)",
                        "(W == W)",
                        "(W != W)",
                        "(W < W)",
                        "(W >= D)",
                        "(D > W)",
                        "(D == W)",
                        "(T == T)",
                        "(T != T)",
                        "W in L",
                        "W in [1, 2, 3]",
                        "W in [7]",
                        "T.startsWith(T)",
                        "T.contains('7')",
                        "L.all(x, x > W)",
                        "L.exists(x, x == W)",
                        "L.exists_one(x, x == W)",
                        "T.matches('[0-4]+')",
                        "(B == B)",
                        "(B ? B : B)",
                        "L == L",
                        "B"
                    };
            case TEXT ->
                    new String[] {
                        "(T + T)",
                        "string(W)",
                        "string(B)",
                        "string(D)",
                        "(B ? T : T)",
                        "T.trim()",
                        "T.replace('7', T)",
                        "T + string(W) + string(W + W)",
                        "string(W) + string(W)",
                        "'x7y'.extract('(\\\\d)')",
                        "T"
                    };
            case LIST ->
                    new String[] {
                        "[W, W]",
                        "L.map(x, x % 10)",
                        "L.filter(x, x % 2 == 0)",
                        "L.map(x, x / 3 + 1)",
                        "(B ? L : L)",
                        "L"
                    };
        };
    }
}
