package dev.sluice.catalog;

import java.util.List;

/// A statement of Rust, or several that belong to one node.
///
/// @param head what goes before the chain, for instance `let total = `
/// @param calls the chain, or the one text that is all of it
/// @param tail what goes behind, for instance `;`
public record RustStatement(String head, List<RustLine> calls, String tail) {
    public RustStatement {
        calls = List.copyOf(calls);
    }

    /// A statement that is one text.
    public static RustStatement of(String node, String marked) {
        return new RustStatement("", List.of(new RustLine(node, marked)), "");
    }
}
