package dev.sluice.catalog;

import dev.sluice.expr.Refusal;

/// What a node is told while it writes itself, in any language.
public interface Told {
    /// The node's id.
    String node();

    /// The parameter's value in the document.
    <T> T get(Param<T> param);

    /// Whether time is virtual: what sinks are handed goes to standard output, and what the pipeline prints to standard
    /// error.
    boolean virtual();

    /// Why it cannot be written.
    Refusal refusal(String sentence);
}
