package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.CommandSet;
import dev.sluice.studio.model.Selection;

import javafx.scene.Parent;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Goes through every menu item and every shortcut of a window, with no display.
class EveryCommandTest extends ApplicationTest {
    /// They end what the tour needs.
    private static final Set<String> LAST = Set.of("file.quit", "file.close");

    private final List<Throwable> broken = new ArrayList<>();
    private final Answers answers = new Answers();

    @SuppressWarnings("NullAway.Init")
    private StudioWindow window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Override
    public void start(Stage stage) {
        this.stage = stage;
        window = StudioWindow.open(stage, Optional.empty(), answers);
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> broken.add(failure));
    }

    @AfterEach
    void close() {
        interact(
                () -> {
                    window.studio().run().clear();
                    others().forEach(Window::hide);
                });
    }

    @Test
    void everyMenuItemDoesSomethingOrIsDisabled() {
        for (Command command : commands().all().toList()) {
            if (!LAST.contains(command.id())) {
                interact(() -> tidy());
                MenuItem item = item(command.id());
                assertThat(item.getText()).as(command.id()).isNotBlank();
                interact(item::fire);
                assertThat(broken).as(command.id()).isEmpty();
            }
        }
        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    void everyShortcutRunsItsCommand() {
        for (Command command : commands().all().toList()) {
            command.keys()
                    .accelerator()
                    .or(() -> command.keys().canvas())
                    .filter(_ -> !LAST.contains(command.id()))
                    .ifPresent(keys -> press(command, (KeyCodeCombination) keys));
        }
        assertThat(broken).isEmpty();
    }

    private void press(Command command, KeyCodeCombination keys) {
        interact(() -> tidy());
        if (!command.enabled().getValue()) {
            return;
        }
        KeyCode[] codes = codes(keys);
        press(codes);
        release(codes);

        assertThat(commands().recent()).as(command.id() + " by " + keys).contains(command.id());
    }

    private static KeyCode[] codes(KeyCodeCombination keys) {
        return Stream.of(
                        pressed(keys.getShortcut(), KeyCode.SHORTCUT),
                        pressed(keys.getControl(), KeyCode.CONTROL),
                        pressed(keys.getAlt(), KeyCode.ALT),
                        pressed(keys.getShift(), KeyCode.SHIFT),
                        Stream.of(keys.getCode()))
                .flatMap(code -> code)
                .toArray(KeyCode[]::new);
    }

    private static Stream<KeyCode> pressed(KeyCombination.ModifierValue modifier, KeyCode code) {
        return modifier == KeyCombination.ModifierValue.DOWN ? Stream.of(code) : Stream.empty();
    }

    /// Everything selected on the quick start, the canvas focused, no other window in the way.
    private void tidy() {
        others().forEach(Window::hide);
        window.actions().openExample("quick-start");
        window.studio().editor().select(Selection.all(window.studio().editor().pipeline()));
        workbench().canvas().requestFocus();
    }

    private List<Window> others() {
        return Window.getWindows().stream().filter(other -> !other.equals(stage)).toList();
    }

    private CommandSet commands() {
        return workbench().commands();
    }

    private Workbench workbench() {
        Parent root = stage.getScene().getRoot();
        return (Workbench) root;
    }

    private MenuItem item(String id) {
        MenuBar bar = lookup("#menu-bar").query();
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .flatMap(EveryCommandTest::deep)
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no menu has " + id));
    }

    private static Stream<MenuItem> deep(MenuItem item) {
        return item instanceof javafx.scene.control.Menu menu
                ? menu.getItems().stream().flatMap(EveryCommandTest::deep)
                : Stream.of(item);
    }
}
