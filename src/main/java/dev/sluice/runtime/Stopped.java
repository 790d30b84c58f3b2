package dev.sluice.runtime;

/// Leaves a busy body when the run is stopped; the task then ends as cancelled.
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
        super("the run was stopped", null, false, false);
    }
}
