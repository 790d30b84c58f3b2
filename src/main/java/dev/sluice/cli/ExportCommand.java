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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;

/// `sluice export`
@Command(
        name = "export",
        description =
                "Writes a document in another format: a picture of the canvas, a drawing for"
                        + " another tool, or a program that does the same. Pictures show all of the"
                        + " document at rest; for a moment of a run, or the whole window, see"
                        + " sluice screenshot.")
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
            description =
                    "The file or folder to write; standard output where it is absent or -. png"
                            + " needs one.")
    private Optional<String> out = Optional.empty();

    @Option(
            names = "--virtual-time",
            description = "Of programs: runs in virtual time and prints the items as “t_ms item”.")
    private boolean virtualTime;

    @Option(names = "--force", description = "Writes into a folder that holds other files too.")
    private boolean force;

    @Mixin private PictureOptions pictures = new PictureOptions();

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
        useless(exporter)
                .or(pictures::wrong)
                .ifPresent(
                        sentence -> {
                            throw wrong(sentence);
                        });
        Documents.Opened opened = Documents.open(file);
        tell(opened.problems());
        return opened.pipeline().isPresent()
                ? write(exporter, opened.pipeline().get(), opened.runnable())
                : ExitCode.FAILED;
    }

    private int write(Exporter exporter, Pipeline pipeline, boolean runnable) throws IOException {
        return switch (exporter) {
            case Exporter.Notation notation -> file(notation.text(pipeline, Catalog.standard()));
            case Exporter.Picture picture ->
                    file(picture.picture(pipeline, Catalog.standard(), pictures.look()));
            case Exporter.Program program ->
                    runnable ? program(program, pipeline) : ExitCode.FAILED;
        };
    }

    /// Why an option that was given says nothing of this format; empty where none was.
    private Optional<String> useless(Exporter exporter) {
        if (virtualTime && !(exporter instanceof Exporter.Program)) {
            return Optional.of("--virtual-time is for programs, and " + format + " is none.");
        }
        if (out.isEmpty() && exporter instanceof Exporter.Picture picture && picture.pixels()) {
            return Optional.of(
                    format + " is no text; name a file with -o FILE, or - for standard output.");
        }
        return pictures.useless(exporter);
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
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private int file(byte[] content) throws IOException {
        if (toStandardOutput()) {
            terminal.out().writeBytes(content);
        } else {
            Files.write(Path.of(out.orElseThrow()), content);
        }
        return ExitCode.COMPLETED;
    }

    private boolean toStandardOutput() {
        return out.filter(name -> !name.equals(STANDARD_OUTPUT)).isEmpty();
    }

    private int folder(List<SourceFile> files) throws IOException {
        if (toStandardOutput()) {
            throw wrong(format + " is more than one file; name a folder with -o DIR.");
        }
        Path folder = Path.of(out.orElseThrow());
        if (!force && !ExportFolder.free(folder, files)) {
            terminal.err()
                    .println(
                            "“"
                                    + folder
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
