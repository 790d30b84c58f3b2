package dev.sluice.studio.arrange;

import dev.sluice.studio.task.Work;

import org.eclipse.elk.core.util.BasicProgressMonitor;

/// Tells how far a layout is, and ends it between two of its phases once its user wants no more of it.
final class Watched extends BasicProgressMonitor {
    private static final int ALL = 100;

    private final Work.Steps steps;
    private int done;

    Watched(Work.Steps steps) {
        this.steps = steps;
    }

    @Override
    protected void doWorked(float completed, float total, boolean whole) {
        if (whole && total > 0) {
            done = (int) Math.clamp(ALL * completed / total, 0, ALL);
            steps.at(done, ALL);
        }
    }

    /// @throws java.util.concurrent.CancellationException instead of saying so: a layout cut short is of no use
    @Override
    public boolean isCanceled() {
        steps.at(done, ALL);
        return false;
    }
}
