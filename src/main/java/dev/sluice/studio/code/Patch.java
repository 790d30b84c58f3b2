package dev.sluice.studio.code;

import java.util.List;

/// Which lines differ between two texts: those from `from` to before `oldEnd` become those from `from` to before
/// `newEnd`. Neither side is empty unless the texts are equal.
record Patch(int from, int oldEnd, int newEnd) {
    /// The smallest one.
    static Patch between(List<Line> old, List<Line> now) {
        int shorter = Math.min(old.size(), now.size());
        int head = 0;
        while (head < shorter && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        Patch patch = new Patch(head, old.size() - tail, now.size() - tail);
        boolean oneSided = patch.from == patch.oldEnd || patch.from == patch.newEnd;
        return patch.isEmpty() || !oneSided ? patch : patch.wider(head);
    }

    /// Takes a line that both have into the change, so that a replacement has lines to stand on.
    private Patch wider(int head) {
        return head > 0
                ? new Patch(from - 1, oldEnd, newEnd)
                : new Patch(from, oldEnd + 1, newEnd + 1);
    }

    boolean isEmpty() {
        return from == oldEnd && from == newEnd;
    }

    /// Where a line of the old text is in the new one; a changed one stays as near as it can.
    int moved(int line) {
        if (line < from) {
            return line;
        }
        return line >= oldEnd ? line + newEnd - oldEnd : Math.min(line, newEnd - 1);
    }
}
