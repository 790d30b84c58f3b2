package dev.sluice.studio.code;

import java.util.Map;

/// Which grammar a file is read by.
final class Grammars {
    private static final Grammar PLAIN = new Grammar();

    private static final Map<String, Grammar> BY_ENDING =
            Map.of(
                    "rs", RustGrammar.GRAMMAR,
                    "toml", TomlGrammar.GRAMMAR,
                    "java", JavaGrammar.GRAMMAR,
                    "dot", DotGrammar.GRAMMAR,
                    "mmd", MermaidGrammar.GRAMMAR);

    private Grammars() {}

    /// By the ending of its name; plain text where that is unknown.
    static Grammar of(String file) {
        return BY_ENDING.getOrDefault(file.substring(file.lastIndexOf('.') + 1), PLAIN);
    }
}
