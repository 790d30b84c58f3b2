package dev.sluice.export.rust;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// `use` lines, one for each module.
final class Imports {
    /// As rustfmt sorts: modules and functions before types.
    private static final Comparator<String> ORDER =
            Comparator.comparing((String name) -> Character.isUpperCase(name.charAt(0)))
                    .thenComparing(name -> name);

    private Imports() {}

    static List<String> of(Set<String> paths) {
        Map<String, Set<String>> modules = new TreeMap<>();
        for (String path : paths) {
            int colons = path.lastIndexOf("::");
            modules.computeIfAbsent(path.substring(0, colons), module -> new TreeSet<>(ORDER))
                    .add(path.substring(colons + 2));
        }
        return modules.entrySet().stream()
                .map(module -> line(module.getKey(), module.getValue()))
                .sorted(Comparator.comparing(line -> line.replace('{', '~').replace(';', ' ')))
                .toList();
    }

    private static String line(String module, Set<String> names) {
        return "use "
                + module
                + "::"
                + (names.size() == 1
                        ? names.iterator().next()
                        : "{" + String.join(", ", names) + "}")
                + ";";
    }
}
