package dev.sluice.studio.strings;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/// The words of one package of the studio, from its `strings.properties`.
public final class Strings {
    private final ResourceBundle bundle;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Strings(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The words of the package that `user` is in. There are English ones only, and to look for others first takes as long
    /// as to read these.
    ///
    /// @throws MissingResourceException if the package has no bundle
    public static Strings of(Class<?> user) {
        return new Strings(
                ResourceBundle.getBundle(
                        user.getPackageName() + ".strings",
                        Locale.ROOT,
                        user.getClassLoader(),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    /// The words under a key, with `{0}`, `{1}` … replaced as [MessageFormat] does: an apostrophe is written twice.
    ///
    /// @throws MissingResourceException if there is no such key
    public String text(String key, Object... with) {
        MessageFormat format = formats.computeIfAbsent(key, this::format);
        synchronized (format) {
            return format.format(with);
        }
    }

    private MessageFormat format(String key) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT);
    }
}
