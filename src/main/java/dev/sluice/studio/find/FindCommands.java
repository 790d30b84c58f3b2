package dev.sluice.studio.find;

import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.command.TopMenu;
import dev.sluice.studio.strings.Strings;

import javafx.beans.value.ObservableValue;

import java.util.List;

/// Find, next and previous.
public final class FindCommands {
    private static final Strings WORDS = Strings.of(FindCommands.class);

    private FindCommands() {}

    public static List<Section> sections(FindModel model, FindBar bar) {
        ObservableValue<Boolean> sought = model.soughtProperty().map(text -> !text.isBlank());
        return List.of(
                Section.of(
                        TopMenu.EDIT.path(),
                        Command.of("edit.find", WORDS.text("find"), bar::open).keys("Shortcut+F"),
                        Command.of(
                                        "edit.find.next",
                                        WORDS.text("find.next"),
                                        again(model, bar::next))
                                .when(sought)
                                .keys("F3"),
                        Command.of(
                                        "edit.find.previous",
                                        WORDS.text("find.previous"),
                                        again(model, bar::previous))
                                .when(sought)
                                .keys("Shift+F3")));
    }

    /// What was sought before is found again after the bar was closed.
    private static Runnable again(FindModel model, Runnable step) {
        return () -> {
            model.openProperty().set(true);
            step.run();
        };
    }
}
