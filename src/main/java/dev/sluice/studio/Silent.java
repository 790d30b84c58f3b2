package dev.sluice.studio;

import dev.sluice.pipeline.disk.Backups.Backup;
import dev.sluice.studio.dialog.Dialogs;

import java.nio.file.Path;
import java.util.List;
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
    public Optional<Backup> chooseBackup(Path file, List<Backup> backups) {
        return Optional.empty();
    }

    @Override
    public Changed changed(Path file, boolean readable) {
        return Changed.CANCEL;
    }

    @Override
    public boolean replace(Path file) {
        return false;
    }

    @Override
    public Recovery recover(List<Lost> lost) {
        return Recovery.LATER;
    }

    @Override
    public Unsaved unsaved(String document) {
        return Unsaved.CANCEL;
    }

    @Override
    public void sorry(String title, String text) {}

    @Override
    public void tell(String title, String text) {}

    @Override
    public void failed(String text, String details) {}
}
