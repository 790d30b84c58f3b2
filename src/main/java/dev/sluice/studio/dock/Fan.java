package dev.sluice.studio.dock;

import java.util.List;

/// Sets discs of one moment side by side, as far as there is room before the next moment, so that none hides another.
final class Fan {
    private static final double SAME = 1;

    private Fan() {}

    /// @param discs left to right
    /// @param room that a disc takes
    static void out(List<Disc> discs, double room) {
        int from = 0;
        while (from < discs.size()) {
            int to = from + 1;
            while (to < discs.size() && discs.get(to).x() - discs.get(from).x() < SAME) {
                to++;
            }
            double free =
                    to == discs.size() ? Double.MAX_VALUE : discs.get(to).x() - discs.get(from).x();
            if ((to - from) * room <= free) {
                for (int i = from + 1; i < to; i++) {
                    discs.set(i, discs.get(i).moved((i - from) * room));
                }
            }
            from = to;
        }
    }
}
