package dev.sluice.export;

/// Text inside of Mermaid's quotation marks.
final class MermaidText {
    private static final String PLAIN = " -.,+/?!=()'";
    private static final String WORD_JOINER = "\u2060";

    private MermaidText() {}

    /// Letters, digits and a few signs as they are, line ends as tags, all else by number: a label may be read as
    /// Markdown or as HTML, and `%%` begins a comment wherever it stands. A backslash and an `n`, and two dollars,
    /// are kept apart because Mermaid makes a line end and mathematics of them even by number.
    static String escaped(String text) {
        String shown =
                Printable.of(text)
                        .replace("\\n", "\\" + WORD_JOINER + "n")
                        .replaceAll("\\$(?=\\$)", "\\$" + WORD_JOINER);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < shown.length(); i++) {
            char sign = shown.charAt(i);
            if (sign == '\n') {
                out.append("<br>");
            } else if (plain(sign) || harmless(shown, i)) {
                out.append(sign);
            } else {
                out.append('#').append((int) sign).append(';');
            }
        }
        return out.toString();
    }

    private static boolean plain(char sign) {
        return sign > 0x7F || Character.isLetterOrDigit(sign) || PLAIN.indexOf(sign) >= 0;
    }

    /// An underscore inside of a word; a colon before a space. Of other colons, in a line with `style` or `classDef`,
    /// Mermaid (`encodeEntities`) makes a style that loses its last `;`.
    private static boolean harmless(String text, int at) {
        return switch (text.charAt(at)) {
            case '_' -> letter(text, at - 1) && letter(text, at + 1);
            case ':' -> text.startsWith(" ", at + 1);
            default -> false;
        };
    }

    private static boolean letter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
