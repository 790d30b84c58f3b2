package dev.sluice.studio.code;

import static dev.sluice.studio.code.Grammar.rule;
import static dev.sluice.studio.code.Grammar.words;

import dev.sluice.studio.code.Token.Kind;

import java.util.Optional;

/// The tokens of Mermaid's flowcharts.
final class MermaidGrammar {
    static final Grammar GRAMMAR =
            new Grammar(
                    rule(Kind.COMMENT, "%%.*+"),
                    rule(Kind.STRING, "\"[^\"]*+\"?"),
                    rule(Kind.STRING, "\\|[^|\\v]*+\\|"),
                    rule(Kind.TYPE, "[\\w-]++(?=:(?:\\h|$))"),
                    rule(
                            Kind.KEYWORD,
                            "\\b(?:flowchart|graph|subgraph|end|direction|classDef|class|style"
                                    + "|linkStyle)\\b"),
                    rule(Kind.TYPE, "\\b(?:TB|TD|BT|RL|LR)\\b"),
                    rule(Kind.MACRO, ":::[\\w-]++"),
                    rule(Kind.TYPE, "[a-z-]++(?=:[^:])"),
                    rule(Kind.NUMBER, "#[0-9a-fA-F]{3,8}\\b|\\d++(?:\\.\\d++)?(?:px)?\\b"),
                    words("\\w++", _ -> Optional.empty()));

    private MermaidGrammar() {}
}
