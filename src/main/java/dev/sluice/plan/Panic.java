package dev.sluice.plan;

/// A body that cannot go on: what a panic is in Rust.
final class Panic extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String node;
    private final long item;

    Panic(String node, long item, String message) {
        super(message, null, false, false);
        this.node = node;
        this.item = item;
    }

    /// Where it happened.
    String node() {
        return node;
    }

    /// While handling what, or -1.
    long item() {
        return item;
    }
}
