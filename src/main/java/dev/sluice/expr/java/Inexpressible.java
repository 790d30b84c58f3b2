package dev.sluice.expr.java;

import dev.sluice.expr.Refusal;

/// Something that is not written in Java; its message is a sentence that says why.
public final class Inexpressible extends Refusal {
    private static final long serialVersionUID = 1L;

    public Inexpressible(String sentence) {
        super(sentence);
    }
}
