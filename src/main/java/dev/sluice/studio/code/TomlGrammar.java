package dev.sluice.studio.code;

import static dev.sluice.studio.code.Grammar.rule;

import dev.sluice.studio.code.Token.Kind;

/// The tokens of TOML.
final class TomlGrammar {
    static final Grammar GRAMMAR =
            new Grammar(
                    rule(Kind.COMMENT, "#.*+"),
                    rule(Kind.KEYWORD, "^\\h*+\\[\\[?[^]\\v]*+]]?"),
                    rule(Kind.TYPE, "[\\w.-]++(?=\\h*+=)"),
                    rule(Kind.STRING, "\"\"\"(?s:[^\"\\\\]|\\\\.|\"(?!\"\"))*+(?:\"\"\")?"),
                    rule(Kind.STRING, "\"(?:[^\"\\\\\\v]|\\\\.)*+\"?"),
                    rule(Kind.STRING, "'[^'\\v]*+'?"),
                    rule(Kind.KEYWORD, "\\b(?:true|false)\\b"),
                    rule(Kind.NUMBER, "[+-]?\\d[\\w.:+-]*+"));

    private TomlGrammar() {}
}
