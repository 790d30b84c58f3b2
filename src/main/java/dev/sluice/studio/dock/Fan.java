package dev.sluice.studio.dock;

import java.util.List;

/// Sets discs of one moment side by side, as far as there is room before the next moment, so that none hides another.
final class Fan {
    private static final double SAME = 1;

    private Fan() {}

    /// @param discs left to right
    /// @param room that a disc takes
    /// @param end how far right the last may stand; those of the last moment stand closer for it
    static void out(List<Disc> discs, double room, double end) {
        int from = 0;
        while (from < discs.size()) {
            int to = from + 1;
            double x = discs.get(from).x();
            while (to < discs.size() && discs.get(to).x() - x < SAME) {
                to++;
            }
            if (to == discs.size()) {
                spread(discs, from, to, Math.min(room, (end - x) / Math.max(1, to - from - 1)));
            } else if ((to - from) * room <= discs.get(to).x() - x) {
                spread(discs, from, to, room);
            }
            from = to;
        }
    }

    private static void spread(List<Disc> discs, int from, int to, double apart) {
        for (int i = from + 1; i < to; i++) {
            discs.set(i, discs.get(i).moved((i - from) * Math.max(0, apart)));
        }
    }
}
