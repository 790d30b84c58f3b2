package dev.sluice.export;

import dev.sluice.catalog.Example;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Help;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.JsonText;
import java.util.List;
import java.util.Locale;

/// The handbook's chapter on node kinds.
public final class CatalogMarkdown {
    private CatalogMarkdown() {}

    /// These kinds, which come by family, as Markdown.
    public static String of(List<Spec> kinds) {
        StringBuilder out = new StringBuilder("# Node kinds\n\nMade by `sluice catalog --format markdown`.\n");
        Family family = null;
        for (Spec spec : kinds) {
            if (spec.family() != family) {
                family = spec.family();
                String name = family.name();
                out.append("\n## ").append(name.charAt(0)).append(name.substring(1).toLowerCase(Locale.ROOT)).append('\n');
            }
            kind(out, spec);
        }
        return out.toString();
    }

    private static void kind(StringBuilder out, Spec spec) {
        Help help = spec.help();
        out.append("\n### `").append(spec.id()).append("`\n\n").append(help.summary());
        out.append(spec.ours() ? " Sluice's own; the crates have no such thing.\n" : "\n");
        out.append("\n- *emits when* ").append(help.emits());
        out.append("\n- *waits when* ").append(help.waits());
        out.append("\n- *ends when* ").append(help.ends());
        out.append("\n- *holds* ").append(help.holds());
        out.append("\n- *pulls ahead* ").append(help.ahead()).append('\n');
        if (!spec.params().isEmpty()) {
            out.append("\n| parameter | default | what |\n|---|---|---|\n");
            spec.params().forEach(param -> row(out, param));
        }
        example(out, spec.example());
    }

    private static <T> void row(StringBuilder out, Param<T> param) {
        String fallback = JsonText.compact(param.type().json(param.fallback())).replace("|", "\\|");
        out.append("| `").append(param.id()).append("` | `").append(fallback).append("` | ");
        out.append(param.help()).append(param.tunable() ? " Tunable while running." : "").append(" |\n");
    }

    private static void example(StringBuilder out, Example example) {
        out.append("\n```\n");
        example.inputs().forEach(input -> out.append("in   ").append(input).append('\n'));
        if (!example.params().isEmpty()) {
            out.append("with ").append(JsonText.compact(example.params())).append('\n');
        }
        out.append("out  ").append(example.output()).append("\n```\n");
    }
}
