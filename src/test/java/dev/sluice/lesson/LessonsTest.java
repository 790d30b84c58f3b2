package dev.sluice.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.pipeline.Wire;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.telemetry.Sample;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Plays every lesson in virtual time as its hints say.
class LessonsTest {
    private static final long LOOK = 10_000_000;
    private static final long PATIENCE = 20_000_000_000L;
    private static final int SECOND = 100;

    /// What the hints of each step to try tell to change, by lesson and title.
    private static final Map<String, UnaryOperator<Pipeline>> HINTS =
            Map.of(
                    "backpressure/Give it room",
                    with("readings", "capacity", 50L),
                    "backpressure/Wait for it",
                    with("readings", "capacity", 50L),
                    "backpressure/Cure it",
                    pipeline ->
                            with("print", "takes", "10ms")
                                    .apply(with("enrich", "n", 10L).apply(pipeline)),
                    "one-task/Two tasks",
                    before("print", "spawn"),
                    "last-sender/Drop it",
                    with("shop", "holds_sender", false),
                    "errors/Let it go on",
                    before("consumer", "or_else"));

    private static final Set<String> RUN_ONLY =
            Set.of(
                    "backpressure/See them wait",
                    "one-task/Catch it",
                    "last-sender/See it hang",
                    "errors/See it fail");

    @Test
    void everyStepIsDoneByItsHintAndNotBefore() {
        for (Lesson lesson : Lessons.all()) {
            Pipeline start = document(lesson.example());
            for (Step step : lesson.steps()) {
                if (step instanceof Step.Try attempt) {
                    String name = lesson.id() + "/" + step.title();
                    UnaryOperator<Pipeline> hint =
                            HINTS.getOrDefault(name, UnaryOperator.identity());

                    assertThat(met(attempt.check(), hint.apply(start))).as(name).isTrue();
                    assertThat(RUN_ONLY.contains(name) || !met(attempt.check(), start))
                            .as(name + " without its hint")
                            .isTrue();
                }
            }
        }
    }

    @Test
    void oneOfTheTwoIsNotEnoughToCureTheStall() {
        Check cured = Check.flowing("print", "kitchen", "cellar");
        Pipeline start = document("quick-start");

        assertThat(met(cured, with("print", "takes", "10ms").apply(start))).isFalse();
        assertThat(met(cured, with("enrich", "n", 10L).apply(start))).isFalse();
    }

    @Test
    void nothingIsDoneBeforeARun() {
        for (Lesson lesson : Lessons.all()) {
            Pipeline start = document(lesson.example());
            Run run = prepare(start);
            Look look = new Look(start, run.sample(), run.sample());
            lesson.steps().stream()
                    .filter(Step.Try.class::isInstance)
                    .map(Step.Try.class::cast)
                    .forEach(step -> assertThat(step.check().met(look)).isFalse());
            run.close();
        }
    }

    @Test
    void lessonsHaveNamesOfTheirOwnAndAreFoundByThem() {
        assertThat(new HashSet<>(Lessons.all().stream().map(Lesson::id).toList()))
                .hasSameSizeAs(Lessons.all());
        assertThat(Lessons.find("errors").map(Lesson::title)).contains("Errors travel too");
    }

    private static boolean met(Check check, Pipeline document) {
        try (Run run = prepare(document)) {
            List<Sample> samples = new ArrayList<>(List.of(run.sample()));
            for (long time = LOOK; time <= PATIENCE; time += LOOK) {
                run.advanceTo(time);
                Sample now = run.sample();
                samples.add(now);
                Sample before = samples.get(Math.max(0, samples.size() - 1 - SECOND));
                if (check.met(new Look(document, before, now))) {
                    return true;
                }
                if (now.end().isPresent()) {
                    return false;
                }
            }
            return false;
        }
    }

    private static Run prepare(Pipeline document) {
        return Plans.prepare(document, Catalog.standard(), RunSettings.of(document.settings()));
    }

    private static Pipeline document(String example) {
        Reading.Opened opened = (Reading.Opened) Examples.open(example).orElseThrow();
        Pipeline read = opened.pipeline();
        return read.withSettings(read.settings().withClock(Clock.VIRTUAL));
    }

    private static UnaryOperator<Pipeline> with(String node, String param, Object value) {
        return pipeline ->
                pipeline.withNodes(
                        pipeline.nodes().stream()
                                .map(
                                        old ->
                                                old.id().equals(node)
                                                        ? old.withParam(param, value)
                                                        : old)
                                .toList());
    }

    /// Puts a node of a kind into the wire that leads to a node.
    private static UnaryOperator<Pipeline> before(String node, String kind) {
        return pipeline -> {
            List<Node> nodes = new ArrayList<>(pipeline.nodes());
            nodes.add(Node.of("between", kind, 0, 0));
            List<Wire> wires = new ArrayList<>();
            for (Wire wire : pipeline.wires()) {
                if (wire.to().node().equals(node)) {
                    wires.add(new Wire(wire.from(), new Wire.End("between", "in")));
                    wires.add(new Wire(new Wire.End("between", "out"), wire.to()));
                } else {
                    wires.add(wire);
                }
            }
            return pipeline.withNodes(nodes).withWires(wires);
        };
    }
}
