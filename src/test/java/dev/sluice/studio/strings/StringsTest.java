package dev.sluice.studio.strings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
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
        assertThat(bundles()).isNotEmpty();
        for (Path bundle : bundles()) {
            Path code = SOURCES.resolve(RESOURCES.relativize(bundle.getParent()));
            String sources = sources(code);
            assertThat(keys(bundle)).as(bundle + " has").containsAll(asked(sources));
            assertThat(keys(bundle))
                    .as(bundle + " has only what is used")
                    .allMatch(key -> used(key, sources));
        }
    }

    /// [MessageFormat] takes a single apostrophe for the beginning of what it shall not look into.
    @Test
    void everyPatternCanBeFilledInAndHasItsApostrophesTwice() throws IOException {
        for (Path bundle : bundles()) {
            words(bundle)
                    .forEach(
                            (key, words) -> {
                                assertThat(words.toString().replace("''", ""))
                                        .as(bundle + " " + key)
                                        .doesNotContain("'");
                                assertThatCode(() -> new MessageFormat(words.toString()))
                                        .as(bundle + " " + key)
                                        .doesNotThrowAnyException();
                            });
        }
    }

    @Test
    void anApostropheIsShownOnceWithAndWithoutSomethingToFillIn() {
        Strings words = Strings.of(StringsTest.class);

        assertThat(words.text("plain")).isEqualTo("don't");
        assertThat(words.text("filled", "they")).isEqualTo("they don't");
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

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("strings.properties")).toList();
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        return new TreeSet<>(words(bundle).stringPropertyNames());
    }

    private static Properties words(Path bundle) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            words.load(reader);
        }
        return words;
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
