package dev.sluice.studio.canvas.text;

import dev.sluice.catalog.Param;
import dev.sluice.catalog.ParamType;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Node;

import javafx.scene.text.Font;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The second line of a node: its kind, then the parameters that were set, shortly, the telling ones first.
public final class Subtitles {
    private static final String BETWEEN = " · ";

    private static final int LEAST_CUT = 7;

    /// @param tight the same where room is scarce; empty for nothing
    /// @param cut whether its beginning says something
    public record Word(int weight, String text, String tight, boolean cut) {
        static Word named(int weight, String name, String value, String tight) {
            return new Word(weight, name + " " + value, tight, false);
        }

        static Word value(int weight, String value) {
            return new Word(weight, value, value, true);
        }
    }

    private Subtitles() {}

    public static List<Word> of(Node node, Optional<Spec> spec) {
        List<Word> words = new ArrayList<>();
        words.add(Word.value(-1, node.kind()));
        spec.stream()
                .flatMap(known -> known.params().stream())
                .flatMap(
                        param ->
                                Optional.ofNullable(node.params().get(param.id())).stream()
                                        .map(value -> word(param, value)))
                .filter(word -> !word.text().isEmpty())
                .sorted(Comparator.comparingInt(Word::weight))
                .forEach(words::add);
        return words;
    }

    /// As many of the words as fit, none of them shortened.
    public static String whole(List<Word> words, Ruler ruler, double room) {
        String line = words.getFirst().text();
        for (Word word : words.subList(1, words.size())) {
            String longer = line + BETWEEN + word.text();
            line = ruler.width(longer) <= room ? longer : line;
        }
        return line;
    }

    public static String spoken(List<Word> words) {
        return String.join(", ", words.stream().map(Word::text).toList());
    }

    /// As many words as fit, the kind always.
    public static String fit(List<Word> words, Font font, double room) {
        return fit(words, Texts.ruler(font), room);
    }

    /// The same without the toolkit.
    public static String fit(List<Word> words, Ruler ruler, double room) {
        String line = ruler.fit(words.getFirst().text(), room);
        for (Word word : words.subList(1, words.size())) {
            line = longer(line, word, ruler, room);
        }
        return line;
    }

    private static String longer(String line, Word word, Ruler ruler, double room) {
        double rest = room - ruler.width(line + BETWEEN);
        if (ruler.width(word.text()) <= rest) {
            return line + BETWEEN + word.text();
        }
        if (!word.tight().isEmpty() && ruler.width(word.tight()) <= rest) {
            return line + BETWEEN + word.tight();
        }
        String cut = word.cut() ? ruler.fit(word.text(), rest) : "";
        return cut.length() < LEAST_CUT ? line : line + BETWEEN + cut;
    }

    private static Word word(Param<?> param, Object json) {
        String value = String.valueOf(json).replaceAll("\\s+", " ");
        return switch (param.type().editor()) {
            case ParamType.Editor.Time _ -> Word.named(0, param.id(), value, value);
            case ParamType.Editor.Code _ -> Word.value(1, value);
            case ParamType.Editor.Whole _, ParamType.Editor.Decimal _ ->
                    Word.named(2, param.id(), value, "");
            case ParamType.Editor.File _, ParamType.Editor.Text _, ParamType.Editor.Choice _ ->
                    Word.value(3, value);
            case ParamType.Editor.Toggle _ ->
                    Word.value(4, Boolean.TRUE.equals(json) ? param.id() : "");
            case ParamType.Editor.Values _ -> Word.value(5, several(param, json, value));
        };
    }

    /// Values that are no words of their own are counted.
    private static String several(Param<?> param, Object json, String value) {
        boolean records =
                json instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance);
        return records ? ((List<?>) json).size() + " " + param.id() : value;
    }
}
