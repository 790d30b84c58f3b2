package dev.sluice.studio.dialog;

import dev.sluice.pipeline.disk.Backups.Backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the window asks its user; an interface because choosers do not exist without a display.
public interface Dialogs {
    /// What to do about unsaved changes.
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /// What to do about a file that another program has changed.
    enum Changed {
        OVERWRITE,
        LOAD,
        CANCEL
    }

    /// What to do about documents that were not saved when the studio ended.
    enum Recovery {
        RECOVER,
        DISCARD,
        LATER
    }

    /// A document that was not saved when the studio ended.
    ///
    /// @param when it was last written to the side
    record Lost(String name, Optional<Path> file, Instant when) {}

    Optional<Path> chooseOpen(Optional<Path> beside);

    Optional<Path> chooseSave(Optional<Path> beside, String name);

    /// Where to save a file of another kind, called `name` unless its user calls it otherwise.
    Optional<Path> chooseExport(Optional<Path> beside, String name);

    /// The folder for an export of several files.
    Optional<Path> chooseFolder(Optional<Path> beside);

    /// Which version of a file to look at; there is at least one.
    Optional<Backup> chooseBackup(Path file, List<Backup> backups);

    Unsaved unsaved(String document);

    /// @param readable whether what is in the file now can be loaded
    Changed changed(Path file, boolean readable);

    /// Whether a file that is there may be replaced.
    boolean replace(Path file);

    /// @param lost at least one
    Recovery recover(List<Lost> lost);

    /// Says that something went wrong: a title, and text that can be copied.
    void sorry(String title, String text);

    /// Shows a text that is not an error.
    void tell(String title, String text);

    /// Says that the studio itself failed.
    ///
    /// @param details for whoever mends it
    void failed(String text, String details);
}
