package dev.sluice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Runs pipelines through document, checks, catalog and plan in virtual time, and compares with what the real crates did.
///
/// `-Dsluice.conformance=DIR` takes other cases; `-Dsluice.conformance.out=FILE` writes our results.
class ConformanceTest {
    private static final Path DATA =
            Path.of(System.getProperty("sluice.conformance", "src/test/resources/conformance"));
    private static final List<String> SECTIONS =
            List.of("items", "end", "producers", "stages", "work");

    private final Catalog catalog = Catalog.standard();
    private final Map<String, Integer> missing = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private int skipped;
    private int hard;
    private int hardEqual;
    private int soft;
    private int softEqual;

    @Test
    void everyRobustSectionIsWhatTheRealCratesDid() throws IOException {
        Map<String, JsonNode> expected = new LinkedHashMap<>();
        Json.lines(DATA.resolve("expected.jsonl"))
                .forEach(line -> expected.put(line.get("id").asString(), line));
        List<String> results = new ArrayList<>();
        for (JsonNode line : Json.lines(DATA.resolve("pipelines.jsonl"))) {
            judge(line, expected.get(line.get("id").asString()), results);
        }
        report(results);

        assertThat(differences).isEmpty();
        assertThat(hard).isPositive();
    }

    private void report(List<String> results) throws IOException {
        System.out.println(
                "hard "
                        + hardEqual
                        + "/"
                        + hard
                        + " equal, soft "
                        + softEqual
                        + "/"
                        + soft
                        + " equal");
        if (skipped > 0) {
            System.out.println("skipped " + skipped + " for want of kinds: " + missing);
        }
        String out = System.getProperty("sluice.conformance.out", "");
        if (!out.isEmpty()) {
            Files.write(Path.of(out), results);
        }
    }

    private void judge(JsonNode line, JsonNode expected, List<String> results) {
        CaseDocument document = new CaseDocument(line);
        Set<String> unknown = document.kinds();
        unknown.removeIf(kind -> catalog.kind(kind).isPresent());
        if (!unknown.isEmpty()) {
            skipped++;
            unknown.forEach(kind -> missing.merge(kind, 1, Integer::sum));
            return;
        }
        String id = line.get("id").asString();
        try {
            Map<String, Object> result = CaseRun.virtual(id, document);
            results.add(Json.text(result));
            compare(Json.tree(result), expected);
        } catch (RuntimeException | AssertionError e) {
            differences.add(id + " did not run: " + e);
        }
    }

    private void compare(JsonNode got, JsonNode expected) {
        for (String section : SECTIONS) {
            boolean equal = got.get(section).equals(expected.get(section));
            if (expected.get("robust").get(section).asBoolean()) {
                hard++;
                hardEqual += equal ? 1 : 0;
                if (!equal) {
                    differences.add(
                            got.get("id")
                                    + " "
                                    + section
                                    + "\n   want "
                                    + expected.get(section)
                                    + "\n   got  "
                                    + got.get(section));
                }
            } else {
                soft++;
                softEqual += equal ? 1 : 0;
            }
        }
    }
}
