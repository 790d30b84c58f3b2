package dev.sluice.studio.preferences;

import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.command.TopMenu;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Colouring;

import java.util.List;

/// The theme in the View menu, and the sheet of all preferences.
public final class PreferencesCommands {
    private static final Strings WORDS = Strings.of(PreferencesCommands.class);

    private PreferencesCommands() {}

    /// @param open shows the sheet
    public static List<Section> sections(Preferences preferences, Runnable open) {
        return List.of(
                Section.of(
                        TopMenu.VIEW.path(WORDS.text("command.theme")),
                        theme(preferences, ThemeChoice.SYSTEM, WORDS.text("command.system")),
                        theme(preferences, ThemeChoice.LIGHT, WORDS.text("command.light")),
                        theme(preferences, ThemeChoice.DARK, WORDS.text("command.dark"))),
                Section.of(
                        TopMenu.VIEW.path(WORDS.text("command.colours")),
                        colours(preferences, Colouring.BIRTH, WORDS.text("command.birth")),
                        colours(preferences, Colouring.VALUE, WORDS.text("command.value"))),
                Section.of(
                        TopMenu.VIEW.path(),
                        Command.of("view.preferences", WORDS.text("command.preferences"), open)
                                .keys("Shortcut+Comma")));
    }

    private static Command colours(Preferences preferences, Colouring choice, String text) {
        return Command.toggle(
                "view.colours." + choice.name().toLowerCase(java.util.Locale.ROOT),
                text,
                new Exclusive<>(preferences.itemColoursProperty(), choice));
    }

    private static Command theme(Preferences preferences, ThemeChoice choice, String text) {
        return Command.toggle(
                "view.theme." + choice.name().toLowerCase(java.util.Locale.ROOT),
                text,
                new Exclusive<>(preferences.themeProperty(), choice));
    }
}
