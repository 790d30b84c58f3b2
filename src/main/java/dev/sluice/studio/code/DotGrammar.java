package dev.sluice.studio.code;

import static dev.sluice.studio.code.Grammar.rule;
import static dev.sluice.studio.code.Grammar.words;

import dev.sluice.studio.code.Token.Kind;

import java.util.Optional;

/// The tokens of Graphviz' DOT.
final class DotGrammar {
    static final Grammar GRAMMAR =
            new Grammar(
                    Grammar.LINE_COMMENT,
                    rule(Kind.COMMENT, "^#.*+"),
                    Grammar.BLOCK_COMMENT,
                    rule(Kind.STRING, "\"(?s:[^\"\\\\]|\\\\.)*+\"?"),
                    rule(Kind.STRING, "(?<==)<(?:[^<>]|<[^<>]*+>)*+>"),
                    rule(
                            Kind.KEYWORD,
                            "\\b(?:strict|graph|digraph|subgraph|node|edge)\\b(?!\\h*=)"),
                    rule(Kind.TYPE, "\\w++(?=\\h*=)"),
                    rule(Kind.NUMBER, "-?(?:\\.\\d++|\\d++(?:\\.\\d*+)?)(?!\\w)"),
                    words("\\w++", _ -> Optional.empty()));

    private DotGrammar() {}
}
