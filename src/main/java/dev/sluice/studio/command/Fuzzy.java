package dev.sluice.studio.command;

import java.util.Locale;

/// How well some letters fit a name: `alef` finds “Align Left”.
public final class Fuzzy {
    private Fuzzy() {}

    /// 0 not at all; more is better. Nothing fits everything.
    public static int score(String name, String wanted) {
        String text = name.toLowerCase(Locale.ROOT);
        String sought = wanted.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith(sought)) {
            return 4;
        }
        if (text.contains(" " + sought)) {
            return 3;
        }
        return text.contains(sought) ? 2 : letters(text, sought);
    }

    private static int letters(String text, String sought) {
        int from = 0;
        for (char letter : sought.replace(" ", "").toCharArray()) {
            from = text.indexOf(letter, from) + 1;
            if (from == 0) {
                return 0;
            }
        }
        return 1;
    }
}
