package dev.sluice.expr.rust;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names as Rust writes them.
public final class Names {
    private static final Set<String> KEYWORDS =
            Set.of(
                    "abstract",
                    "as",
                    "async",
                    "await",
                    "become",
                    "box",
                    "break",
                    "const",
                    "continue",
                    "crate",
                    "do",
                    "dyn",
                    "else",
                    "enum",
                    "extern",
                    "false",
                    "final",
                    "fn",
                    "for",
                    "gen",
                    "if",
                    "impl",
                    "in",
                    "let",
                    "loop",
                    "macro",
                    "match",
                    "mod",
                    "move",
                    "mut",
                    "override",
                    "priv",
                    "pub",
                    "ref",
                    "return",
                    "self",
                    "static",
                    "struct",
                    "super",
                    "trait",
                    "true",
                    "try",
                    "type",
                    "typeof",
                    "unsafe",
                    "unsized",
                    "use",
                    "virtual",
                    "where",
                    "while",
                    "yield");

    private Names() {}

    /// A variable named after a text, in snake case; a keyword gets a `_` behind it.
    public static String variable(String text) {
        String name = snake(text);
        return KEYWORDS.contains(name) ? name + "_" : name;
    }

    /// A field with exactly this name, or else one like it.
    public static String field(String text) {
        return variable(text);
    }

    /// A type named after a text, in camel case.
    public static String type(String text) {
        StringBuilder name = new StringBuilder();
        for (String word : List.of(snake(text).split("_"))) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "N" + name : name.toString();
    }

    private static String snake(String text) {
        StringBuilder name = new StringBuilder();
        boolean lower = false;
        for (char c :
                Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFD).toCharArray()) {
            if (c < 128 && Character.isLetterOrDigit(c)) {
                if (Character.isUpperCase(c) && lower) {
                    name.append('_');
                }
                lower = !Character.isUpperCase(c);
                name.append(Character.toLowerCase(c));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                lower = false;
                if (!name.isEmpty() && name.charAt(name.length() - 1) != '_') {
                    name.append('_');
                }
            }
        }
        while (!name.isEmpty() && name.charAt(name.length() - 1) == '_') {
            name.setLength(name.length() - 1);
        }
        if (name.isEmpty()) {
            return "node";
        }
        return Character.isDigit(name.charAt(0)) ? "n" + name : name.toString();
    }
}
