package dev.sluice.studio.palette;

import dev.sluice.catalog.Spec;

import java.util.Locale;
import java.util.stream.Stream;

/// Finds kinds by id, label, alias, wrong name and what they do.
public final class KindSearch {
    private KindSearch() {}

    /// Whether a kind has to do with `wanted`, in lower case; everything has to do with nothing.
    public static boolean matches(Spec spec, String wanted) {
        return wanted.isEmpty() || score(spec, wanted) > 0;
    }

    /// How well it fits: 0 not at all; higher is better.
    public static int score(Spec spec, String wanted) {
        if (spec.id().startsWith(wanted)) {
            return 5;
        }
        if (spec.misnomer(wanted).isPresent()
                || names(spec).anyMatch(name -> name.contains(wanted))) {
            return 4;
        }
        if (letters(spec.id(), wanted)) {
            return 2;
        }
        return wanted.length() > 2
                        && spec.help().summary().toLowerCase(Locale.ROOT).contains(wanted)
                ? 1
                : 0;
    }

    private static Stream<String> names(Spec spec) {
        return Stream.concat(Stream.of(spec.id(), spec.label()), spec.aliases().stream())
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    /// Whether all letters stand in the name, in order: `bu` finds `buffer_unordered`.
    private static boolean letters(String name, String wanted) {
        int at = 0;
        for (int i = 0; i < name.length() && at < wanted.length(); i++) {
            at += name.charAt(i) == wanted.charAt(at) ? 1 : 0;
        }
        return at == wanted.length();
    }
}
