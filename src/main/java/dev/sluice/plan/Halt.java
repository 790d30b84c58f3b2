package dev.sluice.plan;

/// Leaves a poll that would not end by itself, because the run is being stopped.
final class Halt extends RuntimeException {
    private static final long serialVersionUID = 1;

    Halt() {
        super("the run was stopped", null, false, false);
    }
}
