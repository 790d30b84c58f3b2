package dev.sluice.cli;

import dev.sluice.pipeline.DocumentEdits;
import dev.sluice.pipeline.Durations;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Settings;
import dev.sluice.plan.RunSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `sluice run`
@Command(
        name = "run",
        description = "Runs a document in the terminal and reports throughput and stalls.",
        footer = {
            "",
            "What sinks print goes to standard output, progress and the report to standard error;",
            "with --report json the report goes to standard output and the sinks' lines to standard"
                    + " error."
        })
final class RunCommand implements Callable<Integer> {
    enum Clock {
        live,
        virtual;

        private Settings.Clock meant() {
            return this == live ? Settings.Clock.LIVE : Settings.Clock.VIRTUAL;
        }
    }

    enum Report {
        text,
        json
    }

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A document, or the name of an example.")
    private String file = "";

    @Option(
            names = "--clock",
            description = "${COMPLETION-CANDIDATES}; as the document says without it.")
    private Optional<Clock> clock = Optional.empty();

    @Option(
            names = "--speed",
            paramLabel = "X",
            description =
                    "Run time per wall time; virtual time runs as fast as it goes without it.")
    private Optional<Double> speed = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Of all randomness in the run.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "Stops at this run time, for instance 10s.")
    private Optional<String> until = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "node.param=value",
            description = "Gives a parameter another value; may be repeated.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--events",
            paramLabel = "FILE.jsonl",
            description = "Writes what happened, a JSON object a line.")
    private Optional<Path> events = Optional.empty();

    @Option(names = "--report", description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Report report = Report.text;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Runs what the studio would have shown, for so long at most.
    int inTerminal(String name, Duration most) throws IOException {
        file = name;
        Documents.Opened opened = Documents.open(name);
        if (!said(opened)) {
            return ExitCode.FAILED;
        }
        Pipeline pipeline = opened.pipeline().orElseThrow();
        RunSettings settings =
                RunSettings.of(pipeline.settings())
                        .withUntil(
                                Optional.of(
                                        pipeline.settings()
                                                .until()
                                                .filter(until -> until.compareTo(most) < 0)
                                                .orElse(most)));
        return new TerminalRun(
                        terminal,
                        pipeline,
                        settings.withBaseFolder(opened.folder()),
                        false,
                        Optional.empty())
                .execute();
    }

    @Override
    public Integer call() throws IOException {
        Documents.Opened opened = overridden(Documents.open(file));
        if (!said(opened)) {
            return ExitCode.FAILED;
        }
        Pipeline pipeline = opened.pipeline().orElseThrow();
        RunSettings settings = paced(pipeline.settings()).withBaseFolder(opened.folder());
        return new TerminalRun(terminal, pipeline, settings, report == Report.json, events)
                .execute();
    }

    private boolean said(Documents.Opened opened) {
        for (Problem problem : opened.problems()) {
            terminal.err().println(ProblemLines.text(file, problem));
        }
        return opened.runnable();
    }

    /// What the command line says of the run, where the document says something else.
    private Settings settings(Settings document) {
        return document.withClock(clock.map(Clock::meant).orElse(document.clock()))
                .withSpeed(speed.orElse(document.speed()))
                .withSeed(seed.orElse(document.seed()))
                .withUntil(
                        until.<Optional<Duration>>map(text -> Optional.of(duration(text)))
                                .orElse(document.until()));
    }

    private RunSettings paced(Settings settings) {
        boolean unpaced = settings.clock() == Settings.Clock.VIRTUAL && speed.isEmpty();
        double factor = unpaced ? RunSettings.UNPACED : settings.speed();
        if (!unpaced && !(factor >= 0.01 && factor <= 1000)) {
            throw wrong("--speed is " + factor + "; it is between 0.01 and 1000.");
        }
        return RunSettings.of(settings).withSpeed(factor);
    }

    private Duration duration(String text) {
        return Durations.parse(text)
                .orElseThrow(
                        () ->
                                wrong(
                                        "--until is “"
                                                + text
                                                + "”; write a number and a unit, for instance"
                                                + " 10s."));
    }

    private Documents.Opened overridden(Documents.Opened opened) {
        if (opened.pipeline().isEmpty()) {
            return opened;
        }
        Settings settings = settings(opened.pipeline().get().settings());
        Documents.Opened changed =
                opened.with(new DocumentEdits.SetSettings("run settings", settings));
        for (String set : sets) {
            changed =
                    changed.with(
                            SetOption.parse(set, opened)
                                    .orElseThrow(
                                            () ->
                                                    wrong(
                                                            "--set is “"
                                                                    + set
                                                                    + "”; write node.param=value"
                                                                    + " with a node and a parameter"
                                                                    + " of the document.")));
        }
        return changed;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
