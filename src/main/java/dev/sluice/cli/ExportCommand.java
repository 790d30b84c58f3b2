package dev.sluice.cli;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Suggestion;
import dev.sluice.export.ExportFolder;
import dev.sluice.export.Exported;
import dev.sluice.export.Exporter;
import dev.sluice.export.SourceFile;
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
import java.util.Iterator;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;

/// `sluice export`
@Command(
        name = "export",
        description =
                "Writes a document in another format: a drawing, or a program that does the same.")
final class ExportCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    private static final SequencedMap<String, Exporter> FORMATS = Exporter.all();

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A document, or the name of an example.")
    private String file = "";

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            required = true,
            completionCandidates = Formats.class,
            description = "${COMPLETION-CANDIDATES}.")
    private String format = "";

    @Option(
            names = "-o",
            paramLabel = "OUT",
            description = "The file or folder to write; standard output where it is absent or -.")
    private String out = STANDARD_OUTPUT;

    @Option(
            names = "--virtual-time",
            description = "Of programs: runs in virtual time and prints the items as “t_ms item”.")
    private boolean virtualTime;

    @Option(names = "--force", description = "Writes into a folder that holds other files too.")
    private boolean force;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// The names of the formats, for help and completion.
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return FORMATS.sequencedKeySet().iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        Exporter exporter = FORMATS.get(format);
        if (exporter == null) {
            throw wrong("--to is “" + format + "”." + meant());
        }
        Documents.Opened opened = Documents.open(file);
        tell(opened.problems());
        if (opened.pipeline().isEmpty()) {
            return ExitCode.FAILED;
        }
        Pipeline pipeline = opened.pipeline().get();
        return switch (exporter) {
            case Exporter.Notation notation -> notation(notation, pipeline);
            case Exporter.Program program ->
                    opened.runnable() ? program(program, pipeline) : ExitCode.FAILED;
        };
    }

    private int notation(Exporter.Notation notation, Pipeline pipeline) throws IOException {
        if (virtualTime) {
            throw wrong("--virtual-time is for programs, and " + format + " is none.");
        }
        return file(notation.text(pipeline, Catalog.standard()));
    }

    private int program(Exporter.Program program, Pipeline pipeline) throws IOException {
        return switch (program.program(pipeline, Catalog.standard(), virtualTime)) {
            case Exported.Refused(List<Problem> problems) -> {
                tell(problems);
                yield ExitCode.FAILED;
            }
            case Exported.Files written ->
                    written.files().size() == 1
                            ? file(written.main().text())
                            : folder(written.files());
        };
    }

    private int file(String text) throws IOException {
        if (out.equals(STANDARD_OUTPUT)) {
            terminal.out().print(text);
        } else {
            Files.writeString(Path.of(out), text);
        }
        return ExitCode.COMPLETED;
    }

    private int folder(List<SourceFile> files) throws IOException {
        if (out.equals(STANDARD_OUTPUT)) {
            throw wrong(format + " is more than one file; name a folder with -o DIR.");
        }
        Path folder = Path.of(out);
        if (!force && !ExportFolder.free(folder, files)) {
            terminal.err()
                    .println(
                            "“"
                                    + out
                                    + "” holds other files, and none of an earlier export. Name"
                                    + " another folder, or add --force to write into this one.");
            return ExitCode.FAILED;
        }
        ExportFolder.write(folder, files);
        return ExitCode.COMPLETED;
    }

    private void tell(List<Problem> problems) {
        problems.forEach(problem -> terminal.err().println(ProblemLines.text(file, problem)));
    }

    private String meant() {
        List<String> names = List.copyOf(FORMATS.sequencedKeySet());
        return Suggestion.near(format, names)
                .map(near -> " Did you mean “" + near + "”?")
                .orElse(" There are: " + String.join(", ", names) + ".");
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
