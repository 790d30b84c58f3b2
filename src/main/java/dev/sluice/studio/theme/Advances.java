package dev.sluice.studio.theme;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// How wide the letters of a font are, read from its file, so that words can be measured on any thread, on any platform
/// alike, and without the toolkit.
///
/// The tables are those of OpenType: `cmap` in format 12 leads from code points to glyphs, `hmtx` from glyphs to widths.
/// Kerning is left out, as JavaFX leaves it out.
public final class Advances {
    private static final int TABLES = 12;
    private static final int ENTRY = 16;
    private static final int UNITS = 18;
    private static final int METRICS = 34;
    private static final int FORMAT_12 = 12;
    private static final int COUNT = 12;
    private static final int GROUPS = 16;
    private static final int GROUP = 12;

    private final ByteBuffer file;
    private final double units;
    private final int widths;
    private final int measured;
    private final int groups;

    /// @param file an OpenType font with a character map of format 12
    Advances(byte[] file) {
        this.file = ByteBuffer.wrap(file);
        this.units = unsigned(table("head") + UNITS);
        this.widths = table("hmtx");
        this.measured = unsigned(table("hhea") + METRICS);
        this.groups = characters();
    }

    /// The width of words in a font of size 1.
    public double of(String words) {
        double width = 0;
        for (int i = 0; i < words.length(); ) {
            int letter = words.codePointAt(i);
            width += of(letter);
            i += Character.charCount(letter);
        }
        return width;
    }

    private double of(int letter) {
        int glyph = glyph(letter);
        return glyph == 0
                ? foreign(letter)
                : unsigned(widths + 4 * Math.min(glyph, measured - 1)) / units;
    }

    /// The glyph of a code point; 0 where the font has none.
    private int glyph(int letter) {
        int low = 0;
        int high = file.getInt(groups + COUNT) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = groups + GROUPS + middle * GROUP;
            if (letter < file.getInt(group)) {
                high = middle - 1;
            } else if (letter > file.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return file.getInt(group + 8) + letter - file.getInt(group);
            }
        }
        return 0;
    }

    /// About how wide a letter is in whatever font has it.
    private static double foreign(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> Character.isEmoji(letter) ? 1.25 : Character.isIdeographic(letter) ? 1 : 0.7;
        };
    }

    private int characters() {
        int cmap = table("cmap");
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int at = cmap + file.getInt(cmap + 4 + 8 * i + 4);
            if (unsigned(at) == FORMAT_12) {
                return at;
            }
        }
        throw new IllegalArgumentException("no character map of format 12");
    }

    private int table(String tag) {
        int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int i = 0; i < unsigned(4); i++) {
            int entry = TABLES + ENTRY * i;
            if (file.getInt(entry) == wanted) {
                return file.getInt(entry + 8);
            }
        }
        throw new IllegalArgumentException("no table " + tag);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }
}
