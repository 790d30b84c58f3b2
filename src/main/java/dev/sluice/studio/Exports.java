package dev.sluice.studio;

import dev.sluice.export.ExportFolder;
import dev.sluice.export.Exported;
import dev.sluice.export.Exporter;
import dev.sluice.export.Look;
import dev.sluice.export.SourceFile;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.code.Language;
import dev.sluice.studio.dialog.Dialogs;
import dev.sluice.studio.dialog.Sentences;
import dev.sluice.studio.dock.Saving;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.task.Outcome;
import dev.sluice.studio.task.Work;
import dev.sluice.studio.theme.Theme;

import javafx.scene.image.WritableImage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Saves the open pipeline in another language or as a picture: one file where its user says, several into a folder.
final class Exports implements Saving {
    private static final Strings WORDS = Strings.of(Exports.class);

    /// Pixels for each unit of the canvas.
    private static final double SHARP = 2;

    private final Studio studio;
    private final Dialogs dialogs;

    Exports(Studio studio, Dialogs dialogs) {
        this.studio = studio;
        this.dialogs = dialogs;
    }

    void export(Language language) {
        studio.code().write(language, exported -> save(language, exported));
    }

    void export(Exporter.Picture picture) {
        Pipeline pipeline = studio.editor().pipeline();
        if (pipeline.nodes().isEmpty() && pipeline.notes().isEmpty()) {
            dialogs.sorry(WORDS.text("export.nothing"), WORDS.text("export.nothing.text"));
            return;
        }
        boolean dark = studio.theme().get() == Theme.DARK;
        Look look = new Look(dark, SHARP, Optional.empty());
        write(picture.file(pipeline), () -> picture.picture(pipeline, studio.catalog(), look));
    }

    private void save(Language language, Optional<Exported> exported) {
        if (exported.isEmpty()) {
            dialogs.sorry(WORDS.text("export.nothing"), WORDS.text("export.nothing.text"));
            return;
        }
        switch (exported.get()) {
            case Exported.Refused(var problems) ->
                    dialogs.sorry(
                            WORDS.text("export.refused", language.label()), Sentences.of(problems));
            case Exported.Files written -> save(written.files());
        }
    }

    private void save(List<SourceFile> files) {
        Optional<Path> beside = studio.document().fileProperty().get();
        if (files.size() == 1) {
            dialogs.chooseExport(beside, files.getFirst().path())
                    .ifPresent(path -> save(path, files.getFirst()));
        } else {
            dialogs.chooseFolder(beside).ifPresent(folder -> save(folder, files));
        }
    }

    private void save(Path path, SourceFile file) {
        write(path, () -> file.text().getBytes(StandardCharsets.UTF_8));
    }

    private void save(Path folder, List<SourceFile> files) {
        studio.tasks()
                .run(
                        WORDS.text("writing", folder.getFileName()),
                        steps -> written(folder, files, steps),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<Boolean>(Boolean free) -> taken(folder, free);
                                case Outcome.Failed<Boolean>(IOException cause) ->
                                        sorry(folder, cause);
                                case Outcome.Cancelled<Boolean> _ -> {}
                            }
                        });
    }

    /// @return whether the folder was free to be written to
    private static boolean written(Path folder, List<SourceFile> files, Work.Steps steps)
            throws IOException {
        boolean free = ExportFolder.free(folder, files);
        for (int at = 0; free && at < files.size(); at++) {
            steps.at(at, files.size());
            ExportFolder.write(folder, List.of(files.get(at)));
        }
        return free;
    }

    private void taken(Path folder, boolean free) {
        if (!free) {
            dialogs.sorry(
                    WORDS.text("export.taken", folder.getFileName()),
                    WORDS.text("export.taken.text"));
        }
    }

    @Override
    public void text(String name, String text) {
        write(name, () -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void picture(String name, WritableImage image) {
        write(name, () -> Png.of(image));
    }

    private void write(String name, Supplier<byte[]> content) {
        dialogs.chooseExport(studio.document().fileProperty().get(), name)
                .ifPresent(path -> write(path, content));
    }

    private void write(Path path, Supplier<byte[]> content) {
        studio.tasks()
                .run(
                        WORDS.text("writing", path.getFileName()),
                        _ -> Files.write(path, content.get()),
                        outcome -> {
                            if (outcome instanceof Outcome.Failed<Path>(IOException cause)) {
                                sorry(path, cause);
                            }
                        });
    }

    private void sorry(Path path, IOException failed) {
        dialogs.sorry(WORDS.text("export.failed", path.getFileName()), failed.toString());
    }
}
