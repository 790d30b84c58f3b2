package dev.sluice.plan;

import dev.sluice.runtime.Task;
import dev.sluice.telemetry.TaskPolls;

/// The polls and wakes of one task, as far as they were looked at.
final class PollCount {
    private long polls;
    private long pendings;
    private long wakes;
    private long spent;
    private long longest;
    private long began = -1;
    private boolean polling;
    private String waker = "";
    private String why = "";

    /// @param by who called the waker; empty where that is not known
    synchronized void woken(String by) {
        wakes++;
        if (waker.isEmpty()) {
            waker = by;
        }
    }

    synchronized void begun(long now) {
        polls++;
        began = now;
        polling = true;
        why = waker.isEmpty() ? "started" : waker.equals("timer") ? waker : "woken by " + waker;
        waker = "";
    }

    /// @return run time the poll took; 0 where there was none
    synchronized long over(long now, boolean ended) {
        if (!polling) {
            return 0;
        }
        polling = false;
        long took = Math.max(0, now - began);
        spent += took;
        longest = Math.max(longest, took);
        pendings += ended ? 0 : 1;
        return took;
    }

    /// Why its latest poll came about, as a phrase.
    synchronized String why() {
        return why;
    }

    /// @param name of the task as it is shown
    synchronized TaskPolls read(String name, Task task) {
        return new TaskPolls(
                name,
                task.thread(),
                polls,
                pendings,
                wakes,
                spent,
                longest,
                task.lastPolled(),
                task.end() != null);
    }
}
