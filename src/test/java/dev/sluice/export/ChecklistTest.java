package dev.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page that names a test or a picture for each thing the studio does names only what there is.
final class ChecklistTest {
    private static final Path PAGE = Path.of(".github/handbook/studio-checklist.md");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void everyTestNamedIsThere() throws IOException {
        Set<String> there;
        try (Stream<Path> tree = Files.walk(Path.of("src"))) {
            there =
                    tree.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith("Test.java"))
                            .map(name -> name.replace(".java", ""))
                            .collect(Collectors.toSet());
        }
        List<String> named =
                TEST.matcher(Files.readString(PAGE))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();

        assertThat(named).isNotEmpty();
        assertThat(there).containsAll(named);
    }

    @Test
    void everyLineSaysWhatShowsIt() throws IOException {
        List<String> rows =
                Files.readAllLines(PAGE).stream()
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| what"))
                        .toList();

        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(rows)
                .allMatch(
                        row ->
                                row.contains("Test`")
                                        || row.contains("screenshots/")
                                        || row.contains("benchmarks.md"));
    }
}
