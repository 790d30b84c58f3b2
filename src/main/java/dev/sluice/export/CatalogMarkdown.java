package dev.sluice.export;

import static java.util.stream.Collectors.joining;

import dev.sluice.catalog.Connecting;
import dev.sluice.catalog.Example;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Help;
import dev.sluice.catalog.Misnomer;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.JsonText;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The handbook's chapter on node kinds.
public final class CatalogMarkdown {
    private static final String HEAD =
            """
            # Node kinds

            `sluice catalog --format markdown` prints this page; a test keeps the two equal.

            The examples are lines of marbles: `10:2` is the item 2 at 10 ms, `20:!oops` the error “oops”, `30:|` the
            end. A `_` inside a text stands for a space. What a sink shows as `out` is what it is handed.
            """;

    private CatalogMarkdown() {}

    /// These kinds, which come by family, as Markdown.
    public static String of(List<Spec> kinds) {
        StringBuilder out = new StringBuilder();
        if (kinds.size() > 1) {
            out.append(HEAD);
            contents(out, kinds);
        }
        for (Family family : Family.values()) {
            List<Spec> members = members(kinds, family);
            if (!members.isEmpty()) {
                out.append(out.isEmpty() ? "## " : "\n## ").append(name(family)).append('\n');
                members.forEach(spec -> kind(out, spec));
            }
        }
        return out.toString();
    }

    private static void contents(StringBuilder out, List<Spec> kinds) {
        out.append('\n');
        for (Family family : Family.values()) {
            String links =
                    members(kinds, family).stream()
                            .map(spec -> "[" + spec.id() + "](#" + spec.id() + ")")
                            .collect(joining(", "));
            if (!links.isEmpty()) {
                out.append("- **").append(name(family)).append(":** ").append(links).append('\n');
            }
        }
    }

    private static List<Spec> members(List<Spec> kinds, Family family) {
        return kinds.stream().filter(spec -> spec.family() == family).toList();
    }

    private static String name(Family family) {
        String name = family.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static void kind(StringBuilder out, Spec spec) {
        Help help = spec.help();
        out.append("\n### `").append(spec.id()).append("`\n\n").append(help.summary());
        out.append(spec.ours() ? " Sluice's own; the crates have no such thing.\n\n" : "\n\n");
        Stream.of(ports(spec), help.emits(), help.waits(), help.ends(), help.holds(), help.ahead())
                .forEach(line -> out.append("- ").append(line).append('\n'));
        spec.misnomers().forEach(wrong -> misnomer(out, wrong));
        if (!spec.params().isEmpty()) {
            out.append("\n| parameter | default | allowed | what |\n|---|---|---|---|\n");
            spec.params().forEach(param -> row(out, param));
        }
        example(out, spec.example());
    }

    private static void misnomer(StringBuilder out, Misnomer wrong) {
        out.append("- `").append(wrong.name()).append("`: ");
        out.append(wrong.truth()).append('\n');
    }

    private static String ports(Spec spec) {
        String takes =
                spec.ins().stream().map(CatalogMarkdown::in).collect(joining("; ", "Takes ", ". "));
        String gives =
                spec.outs().stream()
                        .map(CatalogMarkdown::out)
                        .collect(joining("; ", "Gives ", "."));
        return ((spec.ins().isEmpty() ? "" : takes) + (spec.outs().isEmpty() ? "" : gives)).strip();
    }

    private static String in(Port.In in) {
        String types =
                in.accepts().stream().sorted().map(Connecting::words).collect(joining(" or "));
        return "`" + in.id() + "`, " + types + (in.many() ? ", any number of wires" : "");
    }

    private static String out(Port.Out out) {
        String type =
                switch (out.type()) {
                    case Port.Type.Fixed(var fixed) -> Connecting.words(fixed);
                    case Port.Type.Like(String in) -> "of the same type as `" + in + "`";
                };
        return "`" + out.id() + "`, " + type + (out.many() ? ", any number of wires" : "");
    }

    private static <T> void row(StringBuilder out, Param<T> param) {
        String fallback = JsonText.compact(param.type().json(param.fallback())).replace("|", "\\|");
        out.append("| `").append(param.id()).append("` | `").append(fallback).append("` | ");
        out.append(param.type().editor().allowed()).append(" | ");
        out.append(param.help()).append(param.tunable() ? " Tunable while running." : "");
        out.append(" |\n");
    }

    private static void example(StringBuilder out, Example example) {
        out.append("\n```text\n");
        example.inputs().forEach(input -> out.append("in   ").append(input).append('\n'));
        if (!example.params().isEmpty()) {
            out.append("with ").append(JsonText.compact(example.params())).append('\n');
        }
        for (String output : example.outputs()) {
            out.append("out  ").append(output.isEmpty() ? "(nothing)" : output).append('\n');
        }
        out.append("```\n");
    }
}
