package dev.sluice.expr.java;

/// Something that is not written in Java; its message is a sentence that says why.
public final class Inexpressible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Inexpressible(String sentence) {
        super(sentence, null, false, false);
    }

    /// The sentence.
    public String sentence() {
        return getMessage() == null ? "" : getMessage();
    }
}
