package dev.sluice.catalog;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.NodeEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Problem.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds what keeps a pipeline from running, and what will surprise its author.
public final class Checker {
    private final Pipeline pipeline;
    private final Catalog catalog;
    private final List<Problem> problems = new ArrayList<>();

    private Checker(Pipeline pipeline, Catalog catalog) {
        this.pipeline = pipeline;
        this.catalog = catalog;
    }

    /// All problems, in document order: nodes, then wires, then the whole.
    public static List<Problem> check(Pipeline document, Catalog catalog) {
        Pipeline pipeline = Bypass.applied(document, catalog);
        Checker checker = new Checker(pipeline, catalog);
        pipeline.nodes().forEach(checker::node);
        WireChecks.check(pipeline, catalog)
                .forEach(problem -> checker.problems.add(inDocument(problem, document)));
        checker.problems.addAll(Starving.check(pipeline, catalog));
        checker.whole();
        return List.copyOf(checker.problems);
    }

    /// Whether a pipeline with these problems can run.
    public static boolean runnable(List<Problem> problems) {
        return problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /// A problem of a wire that leads past bypassed nodes is that of the node it comes to.
    private static Problem inDocument(Problem problem, Pipeline document) {
        return problem.place()
                .wire()
                .filter(wire -> !document.wires().contains(wire))
                .map(
                        wire ->
                                new Problem(
                                        problem.severity(),
                                        Place.node(wire.to().node()),
                                        problem.sentence(),
                                        problem.remedy(),
                                        List.of()))
                .orElse(problem);
    }

    private void node(Node node) {
        if (node.bypassed()) {
            problems.add(stuck(node));
        }
        Optional<Spec> spec = catalog.spec(node.kind());
        if (spec.isEmpty()) {
            problems.add(unknown(node));
            return;
        }
        for (Map.Entry<String, Object> param : node.params().entrySet()) {
            spec.get()
                    .param(param.getKey())
                    .ifPresentOrElse(
                            known -> value(node, known, param.getValue()),
                            () -> problems.add(strange(node, spec.get(), param.getKey())));
        }
    }

    private static Problem stuck(Node node) {
        return Problem.error(
                        Place.node(node.id()),
                        "“"
                                + node.title()
                                + "” cannot be bypassed: what flows out of it is not what flows"
                                + " in.",
                        "Delete it, or let it take part again.")
                .withFixes(new NodeEdits.Bypass(Set.of(node.id()), false));
    }

    private Problem unknown(Node node) {
        return Problem.error(
                Place.node(node.id()),
                "“" + node.title() + "” is of the unknown kind “" + node.kind() + "”.",
                meant(node.kind())
                        .orElse(
                                "Delete it, or open the file with a version of Sluice that has"
                                        + " it."));
    }

    private Optional<String> meant(String kind) {
        List<Spec> specs = catalog.kinds().stream().map(NodeKind::spec).toList();
        return misnamed(specs, kind)
                .or(
                        () ->
                                specs.stream()
                                        .filter(spec -> spec.aliases().contains(kind))
                                        .map(Spec::id)
                                        .findFirst()
                                        .or(
                                                () ->
                                                        Suggestion.near(
                                                                kind,
                                                                specs.stream()
                                                                        .map(Spec::id)
                                                                        .toList()))
                                        .map(id -> "Did you mean “" + id + "”?"));
    }

    private static Optional<String> misnamed(List<Spec> specs, String kind) {
        return specs.stream()
                .flatMap(
                        spec ->
                                spec.misnomer(kind).stream()
                                        .map(
                                                name ->
                                                        "Did you mean “"
                                                                + spec.id()
                                                                + "”? "
                                                                + name.truth()))
                .findFirst();
    }

    private static Problem strange(Node node, Spec spec, String param) {
        List<String> ids = spec.params().stream().map(Param::id).toList();
        return Problem.warning(
                Place.param(node.id(), param),
                "“" + node.title() + "” has no parameter “" + param + "”; it is ignored.",
                Suggestion.near(param, ids)
                        .map(near -> "Did you mean “" + near + "”?")
                        .orElse(ids.isEmpty() ? "" : "It has: " + String.join(", ", ids) + "."));
    }

    private <T> void value(Node node, Param<T> param, Object json) {
        Place place = Place.param(node.id(), param.id());
        String name = "“" + node.title() + "”, " + param.label();
        switch (param.type().parse(json)) {
            case ParamType.Parsed.Bad<T>(String sentence, String remedy, var column) -> {
                String where =
                        column.isPresent() ? " (at character " + column.getAsInt() + ")" : "";
                problems.add(Problem.error(place, name + where + ": " + ended(sentence), remedy));
            }
            case ParamType.Parsed.Good<T>(T value) ->
                    param.caution()
                            .filter(caution -> caution.when().test(value, pipeline.settings()))
                            .map(
                                    caution ->
                                            Problem.warning(
                                                    place,
                                                    name + ": " + caution.sentence(),
                                                    caution.remedy()))
                            .ifPresent(problems::add);
        }
    }

    private static String ended(String sentence) {
        return sentence.matches(".*[.!?]") ? sentence : sentence + ".";
    }

    private void whole() {
        if (pipeline.nodes().isEmpty()) {
            problems.add(
                    Problem.error(
                            Place.DOCUMENT,
                            "The pipeline is empty.",
                            "Add a producer, a channel and a sink."));
        } else if (pipeline.nodes().stream().noneMatch(this::drives)) {
            problems.add(
                    Problem.error(
                            Place.DOCUMENT,
                            "Nothing polls this pipeline: it has no sink.",
                            "End it in “for_each” or another sink."));
        }
    }

    private boolean drives(Node node) {
        return catalog.kind(node.kind()).filter(NodeKind.Sink.class::isInstance).isPresent();
    }
}
