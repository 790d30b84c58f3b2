package dev.sluice.export.java;

import dev.sluice.expr.java.JavaHelper;
import dev.sluice.expr.java.JavaTranslator;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.java.JavaUses;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What the tasks of a program need around them: imports, constants, records, methods of ours.
final class JavaFile {
    private final JavaNames names;
    private final Set<String> imports = new TreeSet<>();
    private final Set<JavaHelper> helpers = EnumSet.noneOf(JavaHelper.class);
    private final Map<String, JavaType.Fields> records = new LinkedHashMap<>();
    private final Map<String, String> patterns = new LinkedHashMap<>();

    JavaFile(JavaNames names) {
        this.names = names;
    }

    /// For the node that is being written.
    JavaUses uses(String node) {
        return new JavaUses() {
            @Override
            public void helper(JavaHelper helper) {
                JavaFile.this.helper(helper);
            }

            @Override
            public void type(String name) {
                imports.add(name);
            }

            @Override
            public void record(JavaType.Fields fields) {
                records.merge(fields.name(), fields, (had, more) -> (JavaType.Fields) had.or(more));
                if (helpers.contains(JavaHelper.TEXT)) {
                    JavaFile.this.helper(JavaHelper.FIELDS);
                }
            }

            @Override
            public String pattern(String regex) {
                imports.add("java.util.regex.Pattern");
                return patterns.computeIfAbsent(regex, _ -> constant(node));
            }
        };
    }

    private String constant(String node) {
        int number = 1;
        while (patterns.containsValue(names.constant(node, number))) {
            number++;
        }
        return names.constant(node, number);
    }

    void helper(JavaHelper helper) {
        helpers.add(helper);
        helper.types().forEach(imports::add);
        if (helpers.contains(JavaHelper.TEXT) && !records.isEmpty()) {
            helpers.add(JavaHelper.FIELDS);
            JavaHelper.FIELDS.types().forEach(imports::add);
        }
    }

    void type(String name) {
        imports.add(name);
    }

    /// Imports of the types that a text names: those of Sluice, an empty line, those of Java.
    void imports(JavaText out, String body) {
        for (String type :
                new String[] {
                    "dev.sluice.stream.Channel",
                    "dev.sluice.stream.Future",
                    "dev.sluice.stream.Receiver",
                    "dev.sluice.stream.Sender",
                    "dev.sluice.stream.StreamExt",
                    "dev.sluice.stream.TryStreamExt",
                    "java.time.Duration",
                    "java.util.List"
                }) {
            imports.add(type);
        }
        String[] groups = {"dev.", "java."};
        for (String group : groups) {
            boolean any = false;
            for (String type : imports) {
                String simple = type.substring(type.lastIndexOf('.') + 1);
                if (type.startsWith(group) && body.matches("(?s).*\\b" + simple + "\\b.*")) {
                    out.line("import " + type + ";");
                    any = true;
                }
            }
            if (any) {
                out.line("");
            }
        }
    }

    void constants(JavaText out) {
        patterns.forEach(
                (regex, name) ->
                        out.line(
                                "private static final Pattern "
                                        + name
                                        + " = Pattern.compile("
                                        + JavaTranslator.quoted(regex)
                                        + ");"));
        if (!patterns.isEmpty()) {
            out.line("");
        }
    }

    void records(JavaText out) {
        for (JavaType.Fields fields : records.values()) {
            StringBuilder components = new StringBuilder();
            fields.of()
                    .forEach(
                            (name, type) ->
                                    components
                                            .append(components.isEmpty() ? "" : ", ")
                                            .append(type.component())
                                            .append(' ')
                                            .append(name));
            out.line("record " + fields.name() + "(" + components + ") {}");
            out.line("");
        }
    }

    void helpers(JavaText out) {
        for (JavaHelper helper : helpers) {
            out.line("");
            helper.source(names.type(), !records.isEmpty()).lines().forEach(out::line);
        }
    }
}
