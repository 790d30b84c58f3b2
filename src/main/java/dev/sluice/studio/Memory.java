package dev.sluice.studio;

import dev.sluice.pipeline.disk.Backups;
import dev.sluice.studio.document.Autosaves;
import dev.sluice.studio.document.RecentFiles;
import dev.sluice.studio.preferences.Preferences;
import dev.sluice.studio.preferences.Store;
import dev.sluice.studio.preferences.SystemLook;
import dev.sluice.studio.preferences.UserFolders;

import javafx.application.Platform;

import java.util.Optional;
import java.util.concurrent.Executor;

/// What all windows remember together, from one start to the next.
///
/// @param state where windows and panels were, and what was open
/// @param autosaves empty where nothing is written to the side
public record Memory(
        Preferences preferences,
        Store state,
        RecentFiles recent,
        Backups backups,
        Optional<Autosaves> autosaves) {
    /// In the folders of the user. Needs the toolkit.
    public static Memory in(UserFolders folders) {
        Executor away = Away::run;
        return new Memory(
                new Preferences(
                        Store.in(folders.config().resolve("preferences.properties"), away),
                        SystemLook.live()),
                Store.in(folders.state().resolve("window.properties"), away),
                RecentFiles.in(folders.state().resolve("recent.txt"), away, Platform::runLater),
                Backups.in(folders.state().resolve("backups")),
                Optional.of(new Autosaves(folders.state().resolve("autosave"))));
    }

    /// Forgets everything.
    public static Memory none() {
        return new Memory(
                Preferences.inMemory(),
                Store.inMemory(),
                RecentFiles.inMemory(),
                Backups.none(),
                Optional.empty());
    }
}
