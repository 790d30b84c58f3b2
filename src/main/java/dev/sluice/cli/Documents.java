package dev.sluice.cli;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Checker;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.DocumentFile;
import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Positions;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Opens the document a command names: a file, or one of the examples.
final class Documents {
    private Documents() {}

    /// A document and everything there is to say about it.
    ///
    /// @param folder what file names in it are relative to
    /// @param positions where its parts stand in the file
    record Opened(
            String name,
            Optional<Pipeline> pipeline,
            List<Problem> problems,
            Path folder,
            Optional<Positions> positions) {
        boolean runnable() {
            return pipeline.isPresent() && Checker.runnable(problems);
        }

        /// The same document after an edit, checked again.
        Opened with(Edit edit) {
            Optional<Pipeline> edited = pipeline.map(edit::apply);
            return new Opened(
                    name,
                    edited,
                    edited.map(after -> located(after, positions)).orElse(problems),
                    folder,
                    positions);
        }
    }

    /// Opens and checks; `examples/NAME.sluice.json` names an example where no such file exists.
    static Opened open(String name) {
        Path file = Path.of(name);
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        Optional<Reading> example = Files.exists(file) ? Optional.empty() : example(name);
        Reading reading = example.orElseGet(() -> DocumentFile.load(file));
        return switch (reading) {
            case Reading.Refused(List<Problem> problems) ->
                    new Opened(name, Optional.empty(), problems, folder, Optional.empty());
            case Reading.Opened(Pipeline pipeline, Positions read) -> {
                Optional<Positions> positions = Optional.of(read);
                yield new Opened(
                        name,
                        Optional.of(pipeline),
                        located(pipeline, positions),
                        folder,
                        positions);
            }
        };
    }

    /// Whether a file or an example is called this.
    static boolean exists(String name) {
        return Files.exists(Path.of(name)) || example(name).isPresent();
    }

    private static List<Problem> located(Pipeline pipeline, Optional<Positions> positions) {
        return Checker.check(pipeline, Catalog.standard()).stream()
                .map(problem -> positions.map(at -> at.locate(problem)).orElse(problem))
                .toList();
    }

    private static Optional<Reading> example(String name) {
        String plain =
                name.replaceFirst("^(.*/)?examples/", "").replaceFirst("\\.sluice\\.json$", "");
        boolean meant = name.equals(plain) || name.contains("examples/");
        return meant ? Examples.open(plain) : Optional.empty();
    }
}
