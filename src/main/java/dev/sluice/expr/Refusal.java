package dev.sluice.expr;

/// Says that something cannot be written in another language.
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    /// @param sentence why not
    protected Refusal(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    /// Why not.
    public String sentence() {
        return sentence;
    }
}
