package dev.sluice.studio;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/// Gives the window precedence over what runs: the threads that carry virtual threads, and so the tasks of live runs,
/// stand back where both want a processor.
///
/// The JDK keeps them in a group named `CarrierThreads` (JDK 25, `jdk.internal.misc.CarrierThread`); where there is
/// none, everything stays as it is. On Linux priorities count with `-XX:ThreadPriorityPolicy=1` only, which the launcher
/// gives.
final class Precedence {
    private static final String CARRIERS = "CarrierThreads";
    private static final int ROOM = 64;

    private Precedence() {}

    /// From now on, for present and future carriers.
    static void ofTheWindow() {
        Thread.startVirtualThread(() -> {}); // which needs a carrier, and so the group
        groups().filter(group -> group.getName().equals(CARRIERS)).forEach(Precedence::standBack);
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing is left undone by it, only done later
    private static void standBack(ThreadGroup carriers) {
        carriers.setMaxPriority(Thread.MIN_PRIORITY);
        Thread[] threads = new Thread[ROOM];
        carriers.enumerate(threads);
        Arrays.stream(threads)
                .filter(Objects::nonNull)
                .forEach(thread -> thread.setPriority(Thread.MIN_PRIORITY));
    }

    private static Stream<ThreadGroup> groups() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        ThreadGroup[] groups = new ThreadGroup[ROOM];
        root.enumerate(groups);
        return Arrays.stream(groups).filter(Objects::nonNull);
    }
}
