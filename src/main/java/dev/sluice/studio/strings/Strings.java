package dev.sluice.studio.strings;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The words of one package of the studio, from its `strings.properties`.
public final class Strings {
    private final ResourceBundle bundle;

    private Strings(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The words of the package that `user` is in.
    ///
    /// @throws MissingResourceException if the package has no bundle
    public static Strings of(Class<?> user) {
        return new Strings(
                ResourceBundle.getBundle(
                        user.getPackageName() + ".strings",
                        Locale.getDefault(),
                        user.getClassLoader()));
    }

    /// The words under a key, with `{0}`, `{1}` … replaced as [MessageFormat] does.
    ///
    /// @throws MissingResourceException if there is no such key
    public String text(String key, Object... with) {
        String words = bundle.getString(key);
        return with.length == 0 ? words : new MessageFormat(words, Locale.ROOT).format(with);
    }
}
