package dev.sluice.expr.rust;

import dev.sluice.expr.Refusal;

/// Something that is not written in Rust; its message is a sentence that says why.
public final class Untranslatable extends Refusal {
    private static final long serialVersionUID = 1L;

    public Untranslatable(String sentence) {
        super(sentence);
    }
}
