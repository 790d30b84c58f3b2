package dev.sluice.studio.theme;

import java.util.Locale;

/// What a colour is for.
public enum Role {
    CANVAS,
    GRID,
    PANEL,
    RAISED,
    LINE,
    TEXT,
    DIM,
    FAINT,
    PRODUCER,
    CHANNEL,
    OPERATOR,
    FALLIBLE,
    SINK,
    STALLED,
    FAILED,
    /// The same, dark enough for words.
    STALLED_TEXT,
    FAILED_TEXT,
    SINK_TEXT,
    ACCENT,
    ON_ACCENT,
    ITEM_INK,
    CODE_KEYWORD,
    CODE_TYPE,
    CODE_STRING,
    CODE_NUMBER,
    CODE_COMMENT,
    CODE_MACRO,
    CODE_LIFETIME,
    /// Behind the lines of selected nodes.
    CODE_MARK,
    /// Behind selected text.
    CODE_SELECTION;

    /// Its name in style sheets, for instance `-sluice-on-accent`.
    public String css() {
        return "-sluice-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
