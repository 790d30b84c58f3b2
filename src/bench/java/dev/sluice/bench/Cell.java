package dev.sluice.bench;

import java.util.List;

/// One thing that is measured. Cells that are equal are measured once a round.
sealed interface Cell permits Benchmarked, Crowded, Started, Tokio, Windowed {
    /// Measures it once, in a process of its own; empty where the machine lacks what it needs.
    List<Figure> measure(Effort effort);

    /// One figure.
    ///
    /// @param cost mostly nanoseconds an item
    /// @param megabytes the peak of the memory of the process, or 0 where nobody asked
    record Figure(double cost, long megabytes) {
        Figure(double cost) {
            this(cost, 0);
        }
    }
}
