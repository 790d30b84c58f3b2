package dev.sluice.export.rust;

import dev.sluice.expr.rust.Helper;
import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.Names;
import dev.sluice.expr.rust.RustType.Fields;

import java.util.ArrayList;
import java.util.List;

/// Types and functions behind `main`: structs, `Value`, and our small functions.
final class Appendix {
    private static final List<Helper> RANDOM =
            List.of(Helper.RANDOM_UNIT, Helper.RANDOM_UNIFORM, Helper.RANDOM_EXPONENTIAL);

    private final RustFile file;
    private final String program;

    /// @param program what goes before it
    Appendix(RustFile file, String program) {
        this.file = file;
        this.program = program;
    }

    String text() {
        List<String> parts = new ArrayList<>();
        file.structs().values().forEach(fields -> parts.add(struct(fields)));
        ValueEnum value = new ValueEnum(file, program);
        value.needs();
        parts.addAll(value.parts());
        file.items().forEach((name, source) -> parts.add(source.replace("$name", name)));
        for (Helper helper : file.helpers()) {
            if (helper == Helper.RANDOM) {
                parts.add(random());
            } else if (!helper.source().isEmpty() && !RANDOM.contains(helper)) {
                parts.add(helper.source());
            }
            if (helper == Helper.JSON_STRUCT) {
                file.structs().values().forEach(fields -> parts.add(json(fields)));
            }
        }
        return String.join("\n", parts);
    }

    /// One `impl` with those methods that are called.
    private String random() {
        String source = Helper.RANDOM.source();
        StringBuilder out = new StringBuilder(source.substring(0, source.lastIndexOf('}')));
        for (Helper method : RANDOM) {
            if (file.has(method)) {
                out.append('\n').append(method.source());
            }
        }
        return out.append("}\n").toString();
    }

    private static String struct(Fields fields) {
        StringBuilder out = new StringBuilder();
        out.append("#[allow(dead_code)] // some fields may only be carried along\n");
        out.append("#[derive(Clone, Debug)]\nstruct ").append(fields.name()).append(" {\n");
        fields.of()
                .forEach(
                        (name, type) ->
                                out.append("    ")
                                        .append(Names.field(name))
                                        .append(": ")
                                        .append(type.rust())
                                        .append(",\n"));
        return out.append("}\n").toString();
    }

    private static String json(Fields fields) {
        StringBuilder out = new StringBuilder();
        out.append("impl Json for ").append(fields.name()).append(" {\n");
        out.append("    fn json(&self) -> String {\n        let fields = [\n");
        fields.of()
                .keySet()
                .forEach(
                        name ->
                                out.append("            (")
                                        .append(Literals.text(name))
                                        .append(", self.")
                                        .append(Names.field(name))
                                        .append(".json()),\n"));
        return out.append(
                        """
                                ];
                                let fields = fields.map(|(name, value)| format!("{}: {value}", quoted(name)));
                                format!("{{{}}}", fields.join(", "))
                            }
                        }
                        """)
                .toString();
    }
}
