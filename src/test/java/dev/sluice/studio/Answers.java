package dev.sluice.studio;

import dev.sluice.pipeline.disk.Backups.Backup;
import dev.sluice.studio.dialog.Dialogs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A user who answers at once, and who is never to be told that something went wrong.
class Answers implements Dialogs {
    Optional<Path> file = Optional.empty();
    Unsaved unsaved = Unsaved.DISCARD;
    Changed changed = Changed.CANCEL;
    Recovery recovery = Recovery.LATER;
    List<Lost> lost = List.of();

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
    public Optional<Backup> chooseBackup(Path of, List<Backup> backups) {
        return backups.stream().findFirst();
    }

    @Override
    public Changed changed(Path of, boolean readable) {
        return changed;
    }

    @Override
    public boolean replace(Path there) {
        return true;
    }

    @Override
    public Recovery recover(List<Lost> found) {
        lost = found;
        return recovery;
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

    @Override
    public void failed(String text, String details) {
        throw new AssertionError(text + "\n" + details);
    }
}
