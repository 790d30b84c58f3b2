package dev.sluice.studio;

import dev.sluice.studio.dialog.Dialogs;

import java.nio.file.Path;
import java.util.Optional;

/// A user who answers at once, and who is never to be told that something went wrong.
final class Answers implements Dialogs {
    Optional<Path> file = Optional.empty();
    Unsaved unsaved = Unsaved.DISCARD;

    @Override
    public Optional<Path> chooseOpen(Optional<Path> beside) {
        return file;
    }

    @Override
    public Optional<Path> chooseSave(Optional<Path> beside, String name) {
        return file;
    }

    @Override
    public Optional<Path> chooseExport(Optional<Path> beside, String name) {
        return file;
    }

    @Override
    public Optional<Path> chooseFolder(Optional<Path> beside) {
        return file;
    }

    @Override
    public Unsaved unsaved(String document) {
        return unsaved;
    }

    @Override
    public void sorry(String title, String text) {
        throw new AssertionError(title + ": " + text);
    }

    @Override
    public void tell(String title, String text) {}
}
