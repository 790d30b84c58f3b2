package dev.sluice.studio.strings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class StringsTest {
    private static final Path RESOURCES = Path.of("resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern USE = Pattern.compile("\\.text\\(\\s*\"([^\"]+)\"[,)]");

    @Test
    void everyKeyOfABundleIsUsedByItsPackageAndEveryUseHasItsKey() throws IOException {
        List<Path> bundles;
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            bundles = files.filter(file -> file.endsWith("strings.properties")).toList();
        }

        assertThat(bundles).isNotEmpty();
        for (Path bundle : bundles) {
            Path code = SOURCES.resolve(RESOURCES.relativize(bundle.getParent()));
            String sources = sources(code);
            assertThat(keys(bundle)).as(bundle + " has").containsAll(asked(sources));
            assertThat(keys(bundle))
                    .as(bundle + " has only what is used")
                    .allMatch(key -> used(key, sources));
        }
    }

    /// Named as it is, or put together from a beginning that ends, or an end that begins, with a dot.
    private static boolean used(String key, String sources) {
        int dot = key.lastIndexOf('.');
        return quoted(key, sources)
                || (dot > 0
                        && (quoted(key.substring(0, dot + 1), sources)
                                || quoted(key.substring(dot), sources)));
    }

    private static boolean quoted(String text, String sources) {
        return sources.contains("\"" + text + "\"");
    }

    private static Set<String> keys(Path bundle) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            words.load(reader);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static String sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(StringsTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static Set<String> asked(String sources) {
        return USE.matcher(sources)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
