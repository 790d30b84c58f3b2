package dev.sluice.studio.code;

import java.util.regex.Pattern;

/// How names of types are told from others.
final class Capitals {
    private static final Pattern TYPE = Pattern.compile("\\p{Lu}|\\p{Lu}\\w*\\p{Ll}\\w*");

    private Capitals() {}

    /// Whether it is written as a type is: one capital, or a capital and later a small letter; not as a constant.
    static boolean begin(String word) {
        return TYPE.matcher(word).matches();
    }
}
