package dev.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Links between the pages of the repository lead somewhere; those to other places are not followed.
final class HandbookLinksTest {
    private static final Pattern LINK =
            Pattern.compile("(?:\\]\\(|src(?:set)?=\")([^)\"\\s]+)[)\"]");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    static List<Path> pages() throws IOException {
        try (Stream<Path> tree = Files.walk(Path.of(".github"))) {
            Stream<Path> pages = tree.filter(page -> page.toString().endsWith(".md")).sorted();
            return Stream.concat(Stream.of(Path.of("README.md")), pages).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) {
        assertThat(links(read(page)).filter(link -> !leads(page, link))).isEmpty();
    }

    @Test
    void aLinkToNoFileOrNoHeadingIsFound() {
        Path readme = Path.of("README.md");

        assertThat(links("[a](.github/handbook/nowhere.md) [b](https://example.org/x)"))
                .containsExactly(".github/handbook/nowhere.md");
        assertThat(leads(readme, ".github/handbook/nowhere.md")).isFalse();
        assertThat(leads(readme, ".github/handbook/kinds.md#no-such-kind")).isFalse();
        assertThat(leads(readme, ".github/handbook/kinds.md#buffer_unordered")).isTrue();
    }

    private static Stream<String> links(String text) {
        return LINK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.contains("://"));
    }

    private static boolean leads(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    private static List<String> anchors(Path page) {
        return HEADING.matcher(read(page)).results().map(HandbookLinksTest::anchor).toList();
    }

    /// As GitHub makes them of headings.
    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
