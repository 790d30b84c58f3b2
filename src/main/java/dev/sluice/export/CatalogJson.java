package dev.sluice.export;

import static dev.sluice.export.DocumentSchema.ordered;

import dev.sluice.catalog.Help;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.Spec;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Node kinds as JSON values.
public final class CatalogJson {
    private CatalogJson() {}

    public static Map<String, Object> kind(Spec spec) {
        Help help = spec.help();
        Map<String, Object> map = ordered("id", spec.id(), "label", spec.label());
        map.put("family", lower(spec.family()));
        map.put("ours", spec.ours());
        map.put("summary", help.summary());
        map.put("emits_when", help.emits());
        map.put("waits_when", help.waits());
        map.put("ends_when", help.ends());
        map.put("holds", help.holds());
        map.put("pulls_ahead", help.ahead());
        map.put("inputs", spec.ins().stream().map(CatalogJson::in).toList());
        map.put("outputs", spec.outs().stream().map(CatalogJson::out).toList());
        map.put("params", spec.params().stream().map(CatalogJson::param).toList());
        map.put(
                "example",
                ordered(
                        "inputs", spec.example().inputs(),
                        "params", spec.example().params(),
                        "outputs", spec.example().outputs()));
        map.put("aliases", spec.aliases());
        map.put(
                "misnomers",
                spec.misnomers().stream()
                        .map(wrong -> ordered("name", wrong.name(), "truth", wrong.truth()))
                        .toList());
        return map;
    }

    /// The type of an output in a word, or whose type it has.
    public static String type(Port.Out out) {
        return switch (out.type()) {
            case Port.Type.Fixed(var type) -> lower(type);
            case Port.Type.Like(String in) -> "like " + in;
        };
    }

    private static Map<String, Object> in(Port.In in) {
        return ordered(
                "id", in.id(),
                "accepts", in.accepts().stream().sorted().map(CatalogJson::lower).toList(),
                "many", in.many());
    }

    private static Map<String, Object> out(Port.Out out) {
        return ordered("id", out.id(), "type", type(out), "many", out.many());
    }

    private static <T> Map<String, Object> param(Param<T> param) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", param.id());
        map.put("label", param.label());
        map.put("default", param.type().json(param.fallback()));
        map.put("allowed", param.type().editor().allowed());
        map.put("tunable", param.tunable());
        map.put("help", param.help());
        map.put("schema", DocumentSchema.sorted(param.type().schema()));
        return map;
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
