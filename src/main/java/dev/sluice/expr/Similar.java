package dev.sluice.expr;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the name that somebody probably meant.
final class Similar {
    private Similar() {}

    static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .filter(
                        other ->
                                distance(name, other)
                                        <= Math.max(1, Math.min(name.length(), other.length()) / 3))
                .min(Comparator.comparingInt(other -> distance(name, other)));
    }

    /// How many letters to put in, leave out or change to get from one to the other, whatever their case.
    private static int distance(String from, String to) {
        var a = from.toLowerCase(Locale.ROOT);
        var b = to.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row = next(row, a.charAt(i - 1), i, b);
        }
        return row[b.length()];
    }

    private static int[] next(int[] row, char letter, int i, String b) {
        var next = new int[row.length];
        next[0] = i;
        for (int j = 1; j < row.length; j++) {
            int changed = row[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
            next[j] = Math.min(changed, 1 + Math.min(row[j], next[j - 1]));
        }
        return next;
    }
}
