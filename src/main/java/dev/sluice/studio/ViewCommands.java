package dev.sluice.studio;

import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.command.TopMenu;
import dev.sluice.studio.strings.Strings;

import java.util.List;

/// The View menu: panels.
final class ViewCommands {
    private static final Strings WORDS = Strings.of(ViewCommands.class);
    private static final String MENU = TopMenu.VIEW.path();

    private ViewCommands() {}

    /// @param readCode brings the code to the front
    static List<Section> sections(Panels panels, Runnable readCode) {
        return List.of(
                Section.of(
                        MENU,
                        Command.toggle(
                                        "view.palette",
                                        WORDS.text("view.palette"),
                                        panels.paletteShown())
                                .keys("Shortcut+Shift+1"),
                        Command.toggle(
                                        "view.inspector",
                                        WORDS.text("view.inspector"),
                                        panels.inspectorShown())
                                .keys("Shortcut+Shift+2"),
                        Command.toggle("view.dock", WORDS.text("view.dock"), panels.dockShown())
                                .keys("Shortcut+Shift+3"),
                        Command.of("view.code", WORDS.text("view.code"), readCode)
                                .keys("Shortcut+Shift+4")));
    }
}
