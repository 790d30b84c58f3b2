package dev.sluice.studio.code;

import static dev.sluice.studio.code.Grammar.rule;
import static dev.sluice.studio.code.Grammar.words;

import dev.sluice.studio.code.Token.Kind;

import java.util.Set;

/// The tokens of Java; what is a keyword only in some places is one everywhere.
final class JavaGrammar {
    private static final Set<String> KEYWORDS =
            Set.of(
                    "abstract",
                    "assert",
                    "break",
                    "case",
                    "catch",
                    "class",
                    "continue",
                    "default",
                    "do",
                    "else",
                    "enum",
                    "extends",
                    "false",
                    "final",
                    "finally",
                    "for",
                    "if",
                    "implements",
                    "import",
                    "instanceof",
                    "interface",
                    "new",
                    "null",
                    "package",
                    "permits",
                    "private",
                    "protected",
                    "public",
                    "record",
                    "return",
                    "sealed",
                    "static",
                    "super",
                    "switch",
                    "synchronized",
                    "this",
                    "throw",
                    "throws",
                    "transient",
                    "true",
                    "try",
                    "var",
                    "volatile",
                    "while",
                    "yield");

    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void");

    static final Grammar GRAMMAR =
            new Grammar(
                    Grammar.LINE_COMMENT,
                    Grammar.BLOCK_COMMENT,
                    rule(Kind.STRING, "\"\"\"(?s:[^\"\\\\]|\\\\.|\"(?!\"\"))*+(?:\"\"\")?"),
                    rule(Kind.STRING, "\"(?:[^\"\\\\\\v]|\\\\.)*+\"?"),
                    rule(Kind.STRING, "'(?:[^'\\\\\\v]|\\\\.)*+'?"),
                    rule(Kind.MACRO, "@[\\p{L}_][\\p{L}\\p{N}_.]*+"),
                    Grammar.NUMBER,
                    words("[\\p{L}_$][\\p{L}\\p{N}_$]*+", KEYWORDS, PRIMITIVES));

    private JavaGrammar() {}
}
