package dev.sluice.studio;

import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.dialog.Dialogs;

import java.util.List;

/// The Help menu.
final class HelpCommands {
    private static final String MENU = "_Help";

    private HelpCommands() {}

    /// @param start shows what can be begun with
    /// @param palette opens the command palette
    /// @param shortcuts opens the shortcuts page
    static List<Section> sections(
            Dialogs dialogs, Runnable start, Runnable palette, Runnable shortcuts) {
        return List.of(
                Section.of(
                        MENU,
                        Command.of("help.start", "Start Pa_ge", start),
                        Command.of("help.commands", "_Find a Command…", palette)
                                .keys("Shortcut+Shift+P"),
                        Command.of("help.shortcuts", "_Shortcuts", shortcuts).keys("F1"),
                        Command.of("help.shortcuts-here", "Shortcuts of the _Canvas", shortcuts)
                                .canvasKeys("?")),
                Section.of(
                        MENU,
                        Command.of(
                                "help.about",
                                "_About Sluice",
                                () -> dialogs.tell("Sluice", About.text()))));
    }
}
