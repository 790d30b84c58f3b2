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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class StringsTest {
    private static final Path RESOURCES = Path.of("resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern USE = Pattern.compile("\\.text\\(\\s*\"([^\"]+)\"");

    @Test
    void everyKeyOfABundleIsUsedByItsPackageAndEveryUseHasItsKey() throws IOException {
        List<Path> bundles;
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            bundles = files.filter(file -> file.endsWith("strings.properties")).toList();
        }

        assertThat(bundles).isNotEmpty();
        for (Path bundle : bundles) {
            Path code = SOURCES.resolve(RESOURCES.relativize(bundle.getParent()));
            assertThat(used(code)).as(bundle.toString()).isEqualTo(keys(bundle));
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            words.load(reader);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static Set<String> used(Path folder) throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(StringsTest::read)
                    .filter(text -> text.contains("Strings.of("))
                    .forEach(
                            text -> {
                                Matcher use = USE.matcher(text);
                                while (use.find()) {
                                    used.add(use.group(1));
                                }
                            });
        }
        return used;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
