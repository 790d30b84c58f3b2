package dev.sluice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Settings;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.telemetry.RunEnd;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The conformance cases on threads and the wall clock, all at once: what does not depend on time is as the real crates
/// did it, and so as in virtual time.
class LiveTest {
    private static final Path DATA =
            Path.of(System.getProperty("sluice.conformance", "src/test/resources/conformance"));
    private static final int AT_ONCE = 100;
    private static final int PATIENCE_S = 120;

    private final List<String> differences = new ArrayList<>();
    private final Map<Certainty, Integer> counts = new EnumMap<>(Certainty.class);

    private record Case(String id, JsonNode pipeline, JsonNode recorded, CaseDocument document) {}

    @Test
    void whatTimeDoesNotDecideIsTheSameOnTheWallClock() throws Exception {
        Map<String, JsonNode> recorded = new LinkedHashMap<>();
        Json.lines(DATA.resolve("expected.jsonl"))
                .forEach(line -> recorded.put(line.get("id").asString(), line));
        List<Case> cases =
                Json.lines(DATA.resolve("pipelines.jsonl")).stream()
                        .map(line -> read(line, recorded))
                        .toList();
        for (int from = 0; from < cases.size(); from += AT_ONCE) {
            play(cases.subList(from, Math.min(from + AT_ONCE, cases.size())));
        }
        System.out.println("live: " + counts + ", " + differences.size() + " differ");

        assertThat(differences).isEmpty();
        assertThat(counts.getOrDefault(Certainty.ORDER, 0))
                .as("cases of which all but the times is certain")
                .isGreaterThan(cases.size() / 3);
    }

    private static Case read(JsonNode line, Map<String, JsonNode> recorded) {
        String id = line.get("id").asString();
        return new Case(id, line, recorded.get(id), new CaseDocument(line));
    }

    private void play(List<Case> cases) throws Exception {
        List<Run> runs = new ArrayList<>();
        RunSettings live = RunSettings.of(Settings.DEFAULT).withClock(Settings.Clock.LIVE);
        try {
            for (Case each : cases) {
                runs.add(CaseRun.prepared(each.document(), live));
            }
            runs.forEach(Run::start);
            for (int i = 0; i < runs.size(); i++) {
                RunEnd end =
                        runs.get(i).ended().toCompletableFuture().get(PATIENCE_S, TimeUnit.SECONDS);
                compare(cases.get(i), runs.get(i), end);
            }
        } finally {
            runs.forEach(Run::close);
        }
    }

    private void compare(Case each, Run run, RunEnd end) {
        Certainty certainty = Certainty.of(each.pipeline(), each.recorded());
        counts.merge(certainty, 1, Integer::sum);
        JsonNode got =
                Json.tree(
                        new Outcomes(each.document(), run.events().since(0, Integer.MAX_VALUE))
                                .all(each.id(), end));
        String ours = told(got, certainty);
        String theirs = told(each.recorded(), certainty);
        if (!ours.equals(theirs)) {
            differences.add(each.id() + "\n   want " + theirs + "\n   got  " + ours);
        }
    }

    /// What is certain of an outcome, without its times.
    private static String told(JsonNode outcome, Certainty certainty) {
        JsonNode end = outcome.get("end");
        List<String> items =
                outcome.get("items")
                        .valueStream()
                        .map(item -> item.get(1).asString() + " " + item.get(2))
                        .toList();
        return switch (certainty) {
            case ORDER -> items + " " + end.get("state") + end.get("error") + end.get("value");
            case ITEMS -> items.stream().sorted().toList() + " " + end.get("state") + sum(end);
            case NOTHING -> end.get("state").asString().equals("hang") ? "hangs" : "ends";
        };
    }

    /// A number that a sink made, and how many items a list has.
    private static String sum(JsonNode end) {
        JsonNode value = end.path("value");
        return value.isArray() ? value.size() + " items" : value.toString();
    }
}
