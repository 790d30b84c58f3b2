package dev.sluice.studio.command;

import dev.sluice.studio.strings.Strings;

import java.util.Locale;

/// A menu of the menu bar, in the order of the bar.
public enum TopMenu {
    FILE,
    EDIT,
    VIEW,
    RUN,
    LESSONS,
    HELP;

    private static final Strings WORDS = Strings.of(TopMenu.class);

    /// Its place, as a [Section] wants it.
    public String path() {
        return WORDS.text("menu." + name().toLowerCase(Locale.ROOT));
    }

    /// The place of a menu within it.
    ///
    /// @param words what the inner menu is called, with an underscore before its mnemonic
    public String path(String words) {
        return path() + "/" + words;
    }
}
