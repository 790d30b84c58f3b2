package dev.sluice.cli;

import dev.sluice.export.Look;
import dev.sluice.pipeline.Durations;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `sluice screenshot`
@Command(
        name = "screenshot",
        description =
                "Draws a document at a moment of its run in virtual time; same file, same seed,"
                        + " same bytes.")
final class ScreenshotCommand implements Callable<Integer> {
    enum Show {
        canvas,
        window
    }

    private final Terminal terminal;
    private final Window window;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A document, or the name of an example.")
    private String file = "";

    @Option(
            names = "-o",
            paramLabel = "OUT.png",
            required = true,
            description = "The picture to write.")
    private Path out = Path.of("");

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "Run time, for instance 2.5s; default ${DEFAULT-VALUE}.")
    private String at = "2.5s";

    @Option(names = "--theme", description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Theme theme = Theme.dark;

    @Option(names = "--scale", description = "Pixels per unit, 0.5 to 4; default ${DEFAULT-VALUE}.")
    private double scale = 2;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "In units; default ${DEFAULT-VALUE}.")
    private String size = "1280x800";

    @Option(names = "--show", description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Show show = Show.window;

    @Option(
            names = "--dock",
            description =
                    "Which tab of the window is in front: ${COMPLETION-CANDIDATES}; default"
                            + " ${DEFAULT-VALUE}.")
    private Window.Dock dock = Window.Dock.charts;

    @Option(
            names = "--select",
            paramLabel = "NODE",
            split = ",",
            description = "Ids of nodes that are selected.")
    private Set<String> selection = Set.of();

    ScreenshotCommand(Terminal terminal, Window window) {
        this.terminal = terminal;
        this.window = window;
    }

    @Override
    public Integer call() throws IOException {
        Documents.Opened opened = Documents.open(file);
        for (Problem problem : opened.problems()) {
            terminal.err().println(ProblemLines.text(file, problem));
        }
        if (opened.pipeline().isEmpty()) {
            return ExitCode.FAILED;
        }
        Pipeline pipeline = opened.pipeline().get();
        for (String node : selection) {
            if (pipeline.node(node).isEmpty()) {
                throw wrong("--select is “" + node + "”; there is no such node." + ids(pipeline));
            }
        }
        Files.write(out, window.screenshot(pipeline, picture(opened.folder())));
        return ExitCode.COMPLETED;
    }

    private Window.Picture picture(Path folder) {
        Duration moment =
                Durations.parse(at)
                        .orElseThrow(
                                () ->
                                        wrong(
                                                "--at is “"
                                                        + at
                                                        + "”; write a number and a unit, for"
                                                        + " instance 2.5s."));
        Look.Size units =
                PictureSize.parse(size).orElseThrow(() -> wrong(PictureSize.unreadable(size)));
        PictureSize.wrong(scale, units)
                .ifPresent(
                        sentence -> {
                            throw wrong(sentence);
                        });
        return new Window.Picture(
                moment.toNanos(),
                theme == Theme.dark,
                scale,
                units.width(),
                units.height(),
                show == Show.window,
                dock,
                selection,
                folder);
    }

    private static String ids(Pipeline pipeline) {
        return pipeline.nodes().stream()
                .map(Node::id)
                .collect(Collectors.joining(", ", " There are: ", "."));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
