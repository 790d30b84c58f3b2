package dev.sluice.studio;

import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;

import java.util.List;

/// The View menu: panels.
final class ViewCommands {
    private static final String MENU = "_View";

    private ViewCommands() {}

    /// @param readCode brings the code to the front
    static List<Section> sections(Panels panels, Runnable readCode) {
        return List.of(
                Section.of(
                        MENU,
                        Command.toggle("view.palette", "_Palette", panels.paletteShown())
                                .keys("Shortcut+Shift+1"),
                        Command.toggle("view.inspector", "_Inspector", panels.inspectorShown())
                                .keys("Shortcut+Shift+2"),
                        Command.toggle("view.dock", "Doc_k", panels.dockShown())
                                .keys("Shortcut+Shift+3"),
                        Command.of("view.code", "_Code", readCode).keys("Shortcut+Shift+4")));
    }
}
