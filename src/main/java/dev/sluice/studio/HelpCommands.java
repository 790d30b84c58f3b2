package dev.sluice.studio;

import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.command.TopMenu;
import dev.sluice.studio.strings.Strings;

import java.util.List;

/// The Help menu.
final class HelpCommands {
    private static final Strings WORDS = Strings.of(HelpCommands.class);
    static final String PALETTE = "help.commands";
    private static final String MENU = TopMenu.HELP.path();

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
                        Command.of("help.start", WORDS.text("help.start"), start),
                        Command.of(PALETTE, WORDS.text("help.commands"), palette)
                                .keys("Shortcut+Shift+P"),
                        Command.of("help.shortcuts", WORDS.text("help.shortcuts"), shortcuts)
                                .keys("F1"),
                        Command.of(
                                        "help.shortcuts-here",
                                        WORDS.text("help.shortcuts-here"),
                                        shortcuts)
                                .canvasKeys("?")),
                Section.of(MENU, Command.of("help.about", WORDS.text("help.about"), about)));
    }
}
