package dev.sluice.studio.palette;

import java.util.ArrayList;
import java.util.List;

/// The kinds that were added last, latest first: likely the next ones too.
public final class Recent {
    private static final int KEPT = 6;

    private final List<String> kinds = new ArrayList<>();

    /// Remembers that a kind was added.
    public void add(String kind) {
        kinds.remove(kind);
        kinds.addFirst(kind);
        if (kinds.size() > KEPT) {
            kinds.removeLast();
        }
    }

    /// 0 for the latest; more for kinds of longer ago, and most for all others.
    int age(String kind) {
        int index = kinds.indexOf(kind);
        return index < 0 ? KEPT : index;
    }
}
