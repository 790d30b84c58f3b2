package dev.sluice.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Every source file is as google-java-format writes it; `-Dsluice.format=write` rewrites those that are not.
final class FormatTest {
    private static final boolean WRITE = "write".equals(System.getProperty("sluice.format"));

    private final Formatter formatter =
            new Formatter(
                    JavaFormatterOptions.builder().style(Style.AOSP).formatJavadoc(false).build());

    @Test
    void everySourceFileIsFormatted() throws IOException {
        List<Path> sources;
        try (Stream<Path> tree = Files.walk(Path.of("src"))) {
            sources = tree.filter(path -> path.toString().endsWith(".java")).sorted().toList();
        }
        assertThat(sources).isNotEmpty();
        assertThat(sources.parallelStream().filter(this::isUnformatted))
                .as("rewrite them with: mvn test -Dtest=FormatTest -Dsluice.format=write")
                .isEmpty();
    }

    private boolean isUnformatted(Path path) {
        try {
            String source = Files.readString(path);
            String formatted = formatted(source);
            if (WRITE && !formatted.equals(source)) {
                Files.writeString(path, formatted);
                return false;
            }
            return !formatted.equals(source);
        } catch (IOException | FormatterException e) {
            throw new AssertionError(path + ": " + e.getMessage(), e);
        }
    }

    /// Long texts that are broken over lines take the formatter a second turn to settle.
    private String formatted(String source) throws FormatterException {
        String once = formatter.formatSourceAndFixImports(source);
        return formatter.formatSourceAndFixImports(once);
    }
}
