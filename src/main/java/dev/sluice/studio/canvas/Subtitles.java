package dev.sluice.studio.canvas;

import dev.sluice.catalog.Param;
import dev.sluice.catalog.ParamType;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The second line of a node: its kind, then the parameters that were set, shortly.
final class Subtitles {
    private Subtitles() {}

    static String of(Node node, Optional<Spec> spec) {
        List<String> words = new ArrayList<>();
        words.add(node.kind());
        spec.ifPresent(known -> known.params().stream()
                .flatMap(param -> Optional.ofNullable(node.params().get(param.id())).stream()
                        .map(value -> words(param, value)))
                .filter(text -> !text.isEmpty())
                .forEach(words::add));
        return String.join(" · ", words);
    }

    private static String words(Param<?> param, Object value) {
        return switch (param.type().editor()) {
            case ParamType.Editor.Code _ -> text(value);
            case ParamType.Editor.Choice _ -> text(value);
            case ParamType.Editor.Text _ -> text(value);
            case ParamType.Editor.Toggle _ -> Boolean.TRUE.equals(value) ? param.id() : "";
            case ParamType.Editor.Values _ -> text(value);
            case ParamType.Editor.File _ -> text(value);
            case ParamType.Editor.Whole _, ParamType.Editor.Decimal _, ParamType.Editor.Time _ -> param.id() + " "
                    + text(value);
        };
    }

    private static String text(Object value) {
        return String.valueOf(value).replaceAll("\\s+", " ");
    }
}
