package dev.sluice.export;

import static java.util.stream.Collectors.joining;

/// Text that every notation can carry.
public final class Printable {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;

    private Printable() {}

    /// Line ends become `\n`, other control characters the pictures that Unicode has of them (U+2400 and on), and
    /// what is no character becomes U+FFFD.
    public static String of(String text) {
        return text.replaceAll("\\R", "\n")
                .codePoints()
                .map(Printable::shown)
                .mapToObj(Character::toString)
                .collect(joining());
    }

    private static int shown(int point) {
        if (point == '\n') {
            return point;
        }
        if (point < ' ') {
            return PICTURES + point;
        }
        if (point == 0x7F) {
            return DELETE_PICTURE;
        }
        boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean none = (point & 0xFFFE) == 0xFFFE;
        return lone || none || Character.isISOControl(point) ? REPLACEMENT : point;
    }
}
