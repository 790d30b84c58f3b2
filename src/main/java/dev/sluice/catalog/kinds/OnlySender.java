package dev.sluice.catalog.kinds;

/// When the one sender of a channel is dropped: with the task that sends, at the start where none does, never where a
/// node holds it.
final class OnlySender {
    private final Runnable drop;
    private boolean held;
    private boolean sends;

    OnlySender(Runnable drop) {
        this.drop = drop;
    }

    /// A task has it.
    void sends() {
        sends = true;
    }

    void hold() {
        held = true;
    }

    /// All tasks have what they send by.
    void begin() {
        if (!sends) {
            end();
        }
    }

    /// The task that has it lets it go.
    void end() {
        if (!held) {
            drop.run();
        }
    }
}
