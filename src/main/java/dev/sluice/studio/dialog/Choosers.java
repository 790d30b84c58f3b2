package dev.sluice.studio.dialog;

import dev.sluice.studio.strings.Strings;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// The choosers of the platform, each starting beside the open document.
final class Choosers {
    private static final Strings WORDS = Strings.of(Choosers.class);

    private final Window owner;

    Choosers(Window owner) {
        this.owner = owner;
    }

    Optional<Path> open(Optional<Path> beside) {
        return chosen(pipelines(WORDS.text("open"), beside).showOpenDialog(owner));
    }

    Optional<Path> save(Optional<Path> beside, String name) {
        FileChooser chooser = pipelines(WORDS.text("save"), beside);
        chooser.setInitialFileName(name);
        return chosen(chooser.showSaveDialog(owner));
    }

    Optional<Path> export(Optional<Path> beside, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("export"));
        chooser.setInitialFileName(name);
        parent(beside).ifPresent(chooser::setInitialDirectory);
        return chosen(chooser.showSaveDialog(owner));
    }

    Optional<Path> folder(Optional<Path> beside) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(WORDS.text("export-folder"));
        parent(beside).ifPresent(chooser::setInitialDirectory);
        return chosen(chooser.showDialog(owner));
    }

    private static FileChooser pipelines(String title, Optional<Path> beside) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                WORDS.text("pipelines"), "*.sluice.json", "*.json"));
        parent(beside).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private static Optional<Path> chosen(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    private static Optional<File> parent(Optional<Path> beside) {
        return beside.map(Path::toAbsolutePath)
                .map(Path::getParent)
                .map(Path::toFile)
                .filter(File::isDirectory);
    }
}
