package dev.sluice.studio.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.studio.theme.Theme;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class PreferencesTest {
    @TempDir Path folder;

    @Test
    void whatWasChangedIsThereNextTime() {
        Path file = folder.resolve("deep/preferences.properties");
        Preferences first = new Preferences(Store.in(file, Runnable::run), SystemLook.plain());
        first.themeProperty().set(ThemeChoice.DARK);
        first.autosaveSecondsProperty().set(60);
        first.newClockProperty().set(Clock.VIRTUAL);
        first.snapToGridProperty().set(false);

        Preferences next = new Preferences(Store.in(file, Runnable::run), SystemLook.plain());
        assertThat(next.themeProperty().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(next.shownThemeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(next.autosaveSecondsProperty().get()).isEqualTo(60);
        assertThat(next.newClockProperty().get()).isEqualTo(Clock.VIRTUAL);
        assertThat(next.snapToGridProperty().get()).isFalse();
        assertThat(next.reopenLastProperty().get()).isTrue();
    }

    @Test
    void nonsenseInTheFileIsTheDefaultAndStays() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("p"),
                        "theme = purple\nautosave-seconds = 1\nunknown = kept\nnew-clock = \n");
        Preferences preferences =
                new Preferences(Store.in(file, Runnable::run), SystemLook.plain());

        assertThat(preferences.themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(preferences.autosaveSecondsProperty().get())
                .isEqualTo(Preferences.FEWEST_SECONDS);
        preferences.motionProperty().set(Motion.REDUCED);
        assertThat(file).content().contains("unknown = kept", "motion = REDUCED", "theme = purple");
    }

    @Test
    void twoStudiosKeepEachOthersChanges() {
        Path file = folder.resolve("p");
        Store one = Store.in(file, Runnable::run);
        Store two = Store.in(file, Runnable::run);
        one.put("a", "C:\\x = 1: \n2");
        two.put("b", "ü");

        Store read = Store.in(file, Runnable::run);
        assertThat(read.get("a")).contains("C:\\x = 1: \n2");
        assertThat(read.get("b")).contains("ü");
    }

    @Test
    void aFileThatCannotBeWrittenDisturbsNobody() throws IOException {
        Files.createFile(folder.resolve("taken"));
        Store store = Store.in(folder.resolve("taken/p"), Runnable::run);
        store.put("a", "1");

        assertThat(store.get("a")).contains("1");
    }

    @Test
    void systemFollowsTheSystemWhileItIsWanted() {
        SimpleBooleanProperty dark = new SimpleBooleanProperty();
        SimpleBooleanProperty reduced = new SimpleBooleanProperty();
        Preferences preferences = new Preferences(Store.inMemory(), new SystemLook(dark, reduced));

        dark.set(true);
        reduced.set(true);
        assertThat(preferences.shownThemeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(preferences.reducedMotionProperty().get()).isTrue();

        preferences.themeProperty().set(ThemeChoice.LIGHT);
        preferences.motionProperty().set(Motion.FULL);
        assertThat(preferences.shownThemeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(preferences.reducedMotionProperty().get()).isFalse();
    }

    @Test
    void foldersAreWhereEachSystemWantsThem() {
        Path home = folder.toAbsolutePath();
        assertThat(UserFolders.of("Linux", home, Map.of()))
                .isEqualTo(
                        new UserFolders(
                                home.resolve(".config/sluice"),
                                home.resolve(".local/state/sluice")));
        assertThat(UserFolders.of("Linux", home, Map.of("XDG_STATE_HOME", home + "/s")).state())
                .isEqualTo(home.resolve("s/sluice"));
        assertThat(UserFolders.of("Linux", home, Map.of("XDG_CONFIG_HOME", "relative")).config())
                .isEqualTo(home.resolve(".config/sluice"));
        assertThat(UserFolders.of("Mac OS X", home, Map.of()).config())
                .isEqualTo(home.resolve("Library/Application Support/Sluice/config"));
    }
}
