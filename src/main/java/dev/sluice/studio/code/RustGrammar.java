package dev.sluice.studio.code;

import static dev.sluice.studio.code.Grammar.rule;
import static dev.sluice.studio.code.Grammar.words;

import dev.sluice.studio.code.Token.Kind;

import java.util.Optional;
import java.util.Set;

/// The tokens of Rust, 2021 edition.
final class RustGrammar {
    private static final Set<String> KEYWORDS =
            Set.of(
                    "as",
                    "async",
                    "await",
                    "break",
                    "const",
                    "continue",
                    "crate",
                    "dyn",
                    "else",
                    "enum",
                    "extern",
                    "false",
                    "fn",
                    "for",
                    "if",
                    "impl",
                    "in",
                    "let",
                    "loop",
                    "match",
                    "mod",
                    "move",
                    "mut",
                    "pub",
                    "ref",
                    "return",
                    "self",
                    "static",
                    "struct",
                    "super",
                    "trait",
                    "true",
                    "type",
                    "unsafe",
                    "use",
                    "where",
                    "while");

    private static final Set<String> PRIMITIVES =
            Set.of(
                    "bool", "char", "str", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16",
                    "u32", "u64", "u128", "usize", "f32", "f64");

    static final Grammar GRAMMAR =
            new Grammar(
                    Grammar.LINE_COMMENT,
                    RustGrammar::blockComment,
                    rule(Kind.STRING, "[bc]?r(#*+)\"(?s:.*?)(?:\"\\1|\\z)"),
                    rule(Kind.STRING, "[bc]?\"(?s:[^\"\\\\]|\\\\.)*+\"?"),
                    rule(Kind.STRING, "b?'(?:[^'\\\\\\v]|\\\\(?:u\\{[^}\\v]*}|x..|.))'"),
                    rule(Kind.LIFETIME, "'[\\p{L}_][\\p{L}\\p{N}_]*+"),
                    rule(Kind.MACRO, "#!?\\[[^]]*+]"),
                    Grammar.NUMBER,
                    rule(Kind.MACRO, "[\\p{L}_][\\p{L}\\p{N}_]*+!(?!=)"),
                    words("(?:r#)?[\\p{L}_][\\p{L}\\p{N}_]*+", KEYWORDS, PRIMITIVES));

    private RustGrammar() {}

    /// Block comments nest, unlike those of Java.
    private static Optional<Grammar.Found> blockComment(String text, int place) {
        if (!text.startsWith("/*", place)) {
            return Optional.empty();
        }
        int depth = 0;
        int at = place;
        while (at < text.length()) {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    break;
                }
            } else {
                at++;
            }
        }
        return Optional.of(new Grammar.Found(at, Optional.of(Kind.COMMENT)));
    }
}
