package dev.sluice.studio.model;

import dev.sluice.plan.Run;
import dev.sluice.telemetry.PollRecord;
import dev.sluice.telemetry.TaskPolls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The polls of a run, noted while somebody wants to see them and while the run stands still.
public final class Polls {
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private @Nullable Run run;
    private boolean standing;

    Polls() {
        wanted.subscribe(_ -> watch());
    }

    /// Whether somebody wants to see every poll.
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /// The polls noted from number `from` on.
    public List<PollRecord> since(long from) {
        return run == null ? List.of() : run.polls(from);
    }

    /// How often each task was polled, and for how long.
    public List<TaskPolls> tasks() {
        return run == null ? List.of() : run.taskPolls();
    }

    /// @param watched the run from now on; null for none
    void of(@Nullable Run watched) {
        run = watched;
        watch();
    }

    void standing(boolean still) {
        standing = still;
        watch();
    }

    private void watch() {
        if (run != null) {
            run.watchPolls(wanted.get() || standing);
        }
    }
}
