package dev.sluice.studio;

import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;

import java.util.List;

/// The Help menu.
final class HelpCommands {
    private static final String MENU = "_Help";

    private HelpCommands() {}

    /// @param start shows what can be begun with
    /// @param palette opens the command palette
    /// @param shortcuts opens the shortcuts page
    /// @param about shows what Sluice is made of
    static List<Section> sections(
            Runnable start, Runnable palette, Runnable shortcuts, Runnable about) {
        return List.of(
                Section.of(
                        MENU,
                        Command.of("help.start", "Start Pa_ge", start),
                        Command.of("help.commands", "_Find a Command…", palette)
                                .keys("Shortcut+Shift+P"),
                        Command.of("help.shortcuts", "_Shortcuts", shortcuts).keys("F1"),
                        Command.of("help.shortcuts-here", "Shortcuts of the _Canvas", shortcuts)
                                .canvasKeys("?")),
                Section.of(MENU, Command.of("help.about", "_About Sluice", about)));
    }
}
