package dev.sluice.studio.code;

import java.util.Locale;

/// A piece of a text that has a colour of its own; what lies between tokens is plain.
///
/// @param start of its first character
/// @param end behind its last character
record Token(int start, int end, Kind kind) {
    enum Kind {
        KEYWORD,
        TYPE,
        STRING,
        NUMBER,
        COMMENT,
        MACRO,
        LIFETIME;

        /// Its style class.
        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
