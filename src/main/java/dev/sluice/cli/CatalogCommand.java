package dev.sluice.cli;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Misnomer;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Suggestion;
import dev.sluice.export.CatalogJson;
import dev.sluice.export.CatalogMarkdown;
import dev.sluice.pipeline.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `sluice catalog`
@Command(name = "catalog", description = "Lists the node kinds, or explains one of them.")
final class CatalogCommand implements Callable<Integer> {
    enum Format {
        text,
        json,
        markdown
    }

    private final Terminal terminal;

    @Parameters(
            paramLabel = "KIND",
            arity = "0..1",
            description = "The kind to explain, or a word people use for it.")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    CatalogCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Spec> all = Catalog.standard().kinds().stream().map(NodeKind::spec).toList();
        List<Spec> asked = kind.map(word -> called(all, word)).orElse(all);
        if (asked.isEmpty()) {
            return unknown(all);
        }
        switch (format) {
            case json ->
                    terminal.out()
                            .print(JsonText.pretty(asked.stream().map(CatalogJson::kind).toList()));
            case markdown -> terminal.out().print(CatalogMarkdown.of(asked));
            case text -> asked.forEach(kind.isPresent() ? this::explain : this::list);
        }
        return ExitCode.COMPLETED;
    }

    /// The kind of this id, or else those that people call so.
    private static List<Spec> called(List<Spec> all, String word) {
        List<Spec> exact = all.stream().filter(spec -> spec.id().equals(word)).toList();
        return exact.isEmpty()
                ? all.stream()
                        .filter(
                                spec ->
                                        spec.aliases().contains(word)
                                                || spec.misnomer(word).isPresent())
                        .toList()
                : exact;
    }

    private int unknown(List<Spec> all) {
        String word = kind.orElse("");
        String meant =
                Suggestion.near(word, all.stream().map(Spec::id).toList())
                        .map(near -> " Did you mean “" + near + "”?")
                        .orElse(" `sluice catalog` lists them.");
        terminal.err().println("There is no kind “" + word + "”." + meant);
        return ExitCode.USAGE;
    }

    private void list(Spec spec) {
        terminal.out().printf("%-22s %s%n", spec.id(), spec.help().summary());
    }

    private void explain(Spec spec) {
        terminal.out().println(spec.id() + ": " + spec.help().summary());
        spec.misnomers().forEach(this::misnomer);
        terminal.out().println("  emits when   " + spec.help().emits());
        terminal.out().println("  waits when   " + spec.help().waits());
        terminal.out().println("  ends when    " + spec.help().ends());
        terminal.out().println("  holds        " + spec.help().holds());
        terminal.out().println("  pulls ahead  " + spec.help().ahead());
        spec.ins()
                .forEach(
                        in ->
                                terminal.out()
                                        .println(
                                                "  input        " + in.id() + ": " + accepted(in)));
        spec.outs()
                .forEach(
                        out ->
                                terminal.out()
                                        .println(
                                                "  output       "
                                                        + out.id()
                                                        + ": "
                                                        + CatalogJson.type(out)));
        spec.params().forEach(this::param);
        spec.example().inputs().forEach(input -> terminal.out().println("  example in   " + input));
        if (!spec.example().params().isEmpty()) {
            terminal.out().println("     with      " + JsonText.compact(spec.example().params()));
        }
        spec.example().outputs().forEach(out -> terminal.out().println("     out       " + out));
    }

    private void misnomer(Misnomer wrong) {
        terminal.out().println("  misnomer     " + wrong.name() + ": " + wrong.truth());
    }

    private <T> void param(Param<T> param) {
        String fallback = JsonText.compact(param.type().json(param.fallback()));
        terminal.out()
                .printf(
                        "  parameter    %s = %s (%s)%s: %s%n",
                        param.id(),
                        fallback,
                        param.type().editor().allowed(),
                        param.tunable() ? ", tunable" : "",
                        param.help());
    }

    private static String accepted(Port.In in) {
        String types =
                in.accepts().stream()
                        .sorted()
                        .map(type -> type.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(" or "));
        return in.many() ? types + ", many" : types;
    }
}
