package dev.sluice.cli;

import dev.sluice.pipeline.JsonText;
import dev.sluice.pipeline.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// `sluice check`
@Command(
        name = "check",
        description = "Says what is wrong with documents: line, column, node, remedy.")
final class CheckCommand implements Callable<Integer> {
    enum Format {
        text,
        json,
        github
    }

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Documents, or names of examples.")
    private List<String> files = List.of();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean good = true;
        List<Map<String, Object>> all = new ArrayList<>();
        for (String file : files) {
            Documents.Opened opened = Documents.open(file);
            good &= opened.runnable();
            opened.problems().forEach(problem -> say(file, problem, all));
            if (opened.problems().isEmpty() && format == Format.text) {
                terminal.err().println(file + ": no problems");
            }
        }
        if (format == Format.json) {
            terminal.out().print(JsonText.pretty(Map.of("problems", all)));
        }
        return good ? ExitCode.COMPLETED : ExitCode.FAILED;
    }

    private void say(String file, Problem problem, List<Map<String, Object>> all) {
        switch (format) {
            case text -> terminal.out().println(ProblemLines.text(file, problem));
            case github -> terminal.out().println(ProblemLines.github(file, problem));
            case json -> all.add(ProblemLines.json(file, problem));
        }
    }
}
