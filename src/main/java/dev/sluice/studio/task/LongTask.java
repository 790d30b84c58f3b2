package dev.sluice.studio.task;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// Work under way. FX thread only, but for what the work itself asks.
public final class LongTask {
    /// As progress bars want it for work that cannot tell.
    private static final double UNKNOWN = -1;

    private final String title;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private volatile boolean cancelled;

    LongTask(String title) {
        this.title = title;
    }

    /// What it does, for instance “Opening a.sluice.json”.
    public String title() {
        return title;
    }

    /// 0 to 1; below 0 while it is not known.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Asks it to end; what it would have given is given up.
    public void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void at(double share) {
        progress.set(share);
    }
}
