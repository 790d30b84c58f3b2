package dev.sluice.studio;

import dev.sluice.studio.dialog.Dialogs;

import java.nio.file.Path;
import java.util.Optional;

/// Nobody is there to be asked.
final class Silent implements Dialogs {
    @Override
    public Optional<Path> chooseOpen(Optional<Path> beside) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseSave(Optional<Path> beside, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseExport(Optional<Path> beside, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseFolder(Optional<Path> beside) {
        return Optional.empty();
    }

    @Override
    public Unsaved unsaved(String document) {
        return Unsaved.CANCEL;
    }

    @Override
    public void sorry(String title, String text) {}

    @Override
    public void tell(String title, String text) {}
}
