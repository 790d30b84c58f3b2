package dev.sluice.studio.canvas;

import dev.sluice.catalog.Param;
import dev.sluice.catalog.ParamType;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;

/// The second line of a node: its kind, then the parameters that were set, shortly, the telling ones first.
final class Subtitles {
    private static final String BETWEEN = " · ";

    private record Word(int weight, String text) {}

    private Subtitles() {}

    static List<String> of(Node node, Optional<Spec> spec) {
        List<String> words = new ArrayList<>();
        words.add(node.kind());
        spec.stream()
                .flatMap(known -> known.params().stream())
                .flatMap(param -> Optional.ofNullable(node.params().get(param.id())).stream()
                        .map(value -> word(param, value)))
                .filter(word -> !word.text().isEmpty())
                .sorted(Comparator.comparingInt(Word::weight))
                .forEach(word -> words.add(word.text()));
        return words;
    }

    /// As many whole words as fit, the kind always.
    static String fit(List<String> words, Font font, double room) {
        String line = Texts.fit(font, words.getFirst(), room);
        for (String word : words.subList(1, words.size())) {
            if (Texts.width(font, line + BETWEEN + word) <= room) {
                line += BETWEEN + word;
            }
        }
        return line;
    }

    private static Word word(Param<?> param, Object value) {
        return switch (param.type().editor()) {
            case ParamType.Editor.Time _ -> new Word(0, param.id() + " " + text(value));
            case ParamType.Editor.Code _ -> new Word(1, text(value));
            case ParamType.Editor.Whole _, ParamType.Editor.Decimal _ -> new Word(2, param.id() + " " + text(value));
            case ParamType.Editor.File _, ParamType.Editor.Text _, ParamType.Editor.Choice _ -> new Word(3, text(value));
            case ParamType.Editor.Toggle _ -> new Word(4, Boolean.TRUE.equals(value) ? param.id() : "");
            case ParamType.Editor.Values _ -> new Word(5, text(value));
        };
    }

    private static String text(Object value) {
        return String.valueOf(value).replaceAll("\\s+", " ");
    }
}
