package dev.sluice.studio.dialog;

import java.nio.file.Path;
import java.util.Optional;

/// What the window asks its user; an interface because choosers do not exist without a display.
public interface Dialogs {
    /// What to do about unsaved changes.
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    Optional<Path> chooseOpen(Optional<Path> beside);

    Optional<Path> chooseSave(Optional<Path> beside, String name);

    /// Where to save a file of another kind, called `name` unless its user calls it otherwise.
    Optional<Path> chooseExport(Optional<Path> beside, String name);

    /// The folder for an export of several files.
    Optional<Path> chooseFolder(Optional<Path> beside);

    Unsaved unsaved(String document);

    /// Says that something went wrong: a title, and text that can be copied.
    void sorry(String title, String text);

    /// Shows a text that is not an error.
    void tell(String title, String text);
}
