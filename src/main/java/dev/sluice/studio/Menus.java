package dev.sluice.studio;

import static javafx.scene.input.KeyCombination.keyCombination;

import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.code.Language;
import dev.sluice.studio.theme.Theme;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.function.Consumer;

/// The menu bar.
final class Menus {
    private final Studio studio;
    private final Actions actions;
    private final CanvasView canvas;
    private final Runnable quit;
    private final Dialogs dialogs;
    private final Runnable readCode;
    private final Consumer<Language> export;

    /// @param readCode brings the code to the front
    Menus(
            Studio studio,
            Actions actions,
            CanvasView canvas,
            Dialogs dialogs,
            Runnable readCode,
            Consumer<Language> export,
            Runnable quit) {
        this.studio = studio;
        this.actions = actions;
        this.canvas = canvas;
        this.dialogs = dialogs;
        this.readCode = readCode;
        this.export = export;
        this.quit = quit;
    }

    MenuBar bar(MenuItem... panels) {
        MenuBar bar = new MenuBar(file(), edit(), view(panels), run(), help());
        bar.setId("menu-bar");
        return bar;
    }

    private Menu file() {
        Menu examples = new Menu("Open E_xample");
        for (Examples.Entry example : Examples.list()) {
            examples.getItems()
                    .add(item(example.name(), "", () -> actions.openExample(example.name())));
        }
        return menu(
                "_File",
                item("_New", "Shortcut+N", actions::create),
                item("_Open…", "Shortcut+O", actions::open),
                examples,
                new SeparatorMenuItem(),
                item("_Save", "Shortcut+S", actions::save),
                item("Save _As…", "Shortcut+Shift+S", actions::saveAs),
                exports(),
                new SeparatorMenuItem(),
                item("_Quit", "Shortcut+Q", quit));
    }

    private Menu exports() {
        Menu exports = new Menu("_Export");
        for (Language language : studio.code().languages()) {
            exports.getItems()
                    .add(item("_" + language.label() + "…", "", () -> export.accept(language)));
        }
        return exports;
    }

    private Menu edit() {
        MenuItem undo = item("_Undo", "Shortcut+Z", studio.editor()::undo);
        MenuItem redo = item("_Redo", "Shortcut+Shift+Z", studio.editor()::redo);
        studio.editor().undoNameProperty().subscribe(name -> name(undo, "_Undo", name));
        studio.editor().redoNameProperty().subscribe(name -> name(redo, "_Redo", name));
        return menu(
                "_Edit",
                undo,
                redo,
                new SeparatorMenuItem(),
                item("Cu_t", "Shortcut+X", actions::cut),
                item("_Copy", "Shortcut+C", actions::copy),
                item("_Paste", "Shortcut+V", actions::paste),
                item("D_uplicate", "Shortcut+D", actions::duplicate),
                item("_Delete", "", actions::delete),
                item("Select _All", "Shortcut+A", actions::selectAll));
    }

    private static void name(MenuItem item, String verb, String name) {
        item.setText(name.isEmpty() ? verb : verb + " " + name.replace("_", "__"));
        item.setDisable(name.isEmpty());
    }

    private Menu view(MenuItem... panels) {
        CheckMenuItem dark = new CheckMenuItem("_Dark");
        dark.setSelected(studio.theme().get() == Theme.DARK);
        dark.setOnAction(_ -> studio.theme().set(dark.isSelected() ? Theme.DARK : Theme.LIGHT));
        studio.theme().subscribe(theme -> dark.setSelected(theme == Theme.DARK));
        Menu menu =
                menu(
                        "_View",
                        item("Zoom _In", "Shortcut+Plus", canvas::zoomIn),
                        item("Zoom _Out", "Shortcut+Minus", canvas::zoomOut),
                        item("_Actual Size", "Shortcut+0", canvas::actualSize),
                        item("_Fit All", "Shortcut+1", canvas::fitAll),
                        new SeparatorMenuItem(),
                        dark);
        menu.getItems().addAll(panels);
        menu.getItems().add(item("_Code", "Shortcut+Shift+4", readCode));
        return menu;
    }

    private Menu run() {
        return menu(
                "_Run",
                item("_Run or Pause", "F5", actions::runOrPause),
                item("_Restart", "Shift+F5", actions::restart),
                item("_Stop", "Shortcut+F5", actions::stop),
                item("Step One _Poll", "F10", actions::step),
                new SeparatorMenuItem(),
                item("_Live Clock", "", () -> actions.clock(Clock.LIVE)),
                item("_Virtual Time", "", () -> actions.clock(Clock.VIRTUAL)));
    }

    private Menu help() {
        return menu(
                "_Help",
                item("_Shortcuts", "F1", () -> dialogs.tell("Shortcuts", Shortcuts.TEXT)),
                item("_About Sluice", "", () -> dialogs.tell("Sluice", About.text())));
    }

    private static Menu menu(String name, MenuItem... items) {
        return new Menu(name, null, items);
    }

    private static MenuItem item(String name, String keys, Runnable action) {
        MenuItem item = new MenuItem(name);
        if (!keys.isEmpty()) {
            item.setAccelerator(keyCombination(keys));
        }
        item.setOnAction(_ -> action.run());
        return item;
    }
}
