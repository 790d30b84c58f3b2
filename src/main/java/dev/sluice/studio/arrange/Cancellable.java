package dev.sluice.studio.arrange;

import org.eclipse.elk.core.util.BasicProgressMonitor;

/// A layout that can be stopped from another thread, between two of its phases.
final class Cancellable extends BasicProgressMonitor {
    private volatile boolean cancelled;

    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCanceled() {
        return cancelled;
    }
}
