package dev.sluice.expr.rust;

/// Something that is not written in Rust; its message is a sentence that says why.
public final class Untranslatable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Untranslatable(String sentence) {
        super(sentence, null, false, false);
    }

    /// The sentence.
    public String sentence() {
        return getMessage() == null ? "" : getMessage();
    }
}
