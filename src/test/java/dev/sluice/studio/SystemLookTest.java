package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.studio.preferences.Motion;
import dev.sluice.studio.preferences.Preferences;
import dev.sluice.studio.preferences.Store;
import dev.sluice.studio.preferences.SystemLook;
import dev.sluice.studio.preferences.ThemeChoice;
import dev.sluice.studio.theme.Theme;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

import java.util.Optional;

/// A window that is open while the system changes its looks.
class SystemLookTest extends ApplicationTest {
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty reduced = new SimpleBooleanProperty();
    private final Preferences preferences =
            new Preferences(Store.inMemory(), new SystemLook(dark, reduced));

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Override
    public void start(Stage stage) {
        this.stage = stage;
        Memory none = Memory.none();
        Memory memory =
                new Memory(
                        preferences, none.state(), none.recent(), none.backups(), none.autosaves());
        new Session(memory, _ -> new Answers(), () -> {}).start(stage, Optional.empty());
    }

    @Test
    void theWindowFollowsUnlessItsUserWantsSomethingElse() {
        assertThat(looks()).isEqualTo(new Looks(Theme.LIGHT, false));

        interact(() -> dark.set(true));
        interact(() -> reduced.set(true));
        assertThat(looks()).isEqualTo(new Looks(Theme.DARK, true));

        interact(() -> preferences.themeProperty().set(ThemeChoice.LIGHT));
        interact(() -> preferences.motionProperty().set(Motion.FULL));
        assertThat(looks()).isEqualTo(new Looks(Theme.LIGHT, false));
    }

    private record Looks(Theme theme, boolean calm) {}

    private Looks looks() {
        Workbench workbench = (Workbench) stage.getScene().getRoot();
        return new Looks(
                workbench.canvas().picture().themeProperty().get(),
                workbench.canvas().run().calmProperty().get());
    }
}
