package dev.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.NodeKind;
import dev.sluice.expr.Function;
import dev.sluice.expr.Functions;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the handbook repeats is what the program says.
final class HandbookTest {
    private static final Path HANDBOOK = Path.of(".github/handbook");

    @Test
    void theKindsAreThoseOfTheCatalog() {
        String catalog =
                CatalogMarkdown.of(
                        Catalog.standard().kinds().stream().map(NodeKind::spec).toList());

        assertThat(HANDBOOK.resolve("kinds.md"))
                .as(
                        "remake it with: mvn -q compile exec:exec -Dsluice.args=\"catalog --format"
                                + " markdown\" > .github/handbook/kinds.md")
                .hasContent(catalog);
    }

    @Test
    void theFunctionsAreThoseOfTheLanguage() throws IOException {
        String table = Functions.all().stream().map(HandbookTest::row).collect(joining("\n"));

        assertThat(Files.readAllLines(HANDBOOK.resolve("documents.md")))
                .as("the table of functions in documents.md")
                .containsSequence(table.lines().toList());
    }

    private static String row(Function function) {
        return "| `%s` | %s | `%s` |"
                .formatted(
                        function.signature().replace("|", "\\|"),
                        function.help(),
                        function.example().replace("|", "\\|"));
    }
}
