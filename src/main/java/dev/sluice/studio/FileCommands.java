package dev.sluice.studio;

import dev.sluice.catalog.Examples;
import dev.sluice.studio.code.Language;
import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;

import java.util.List;
import java.util.function.Consumer;

/// The File menu.
final class FileCommands {
    private static final String MENU = "_File";

    private FileCommands() {}

    static List<Section> sections(
            Studio studio, Actions actions, Consumer<Language> export, Runnable quit) {
        return List.of(
                Section.of(
                        MENU,
                        Command.of("file.new", "_New", actions::create).keys("Shortcut+N"),
                        Command.of("file.open", "_Open…", actions::open).keys("Shortcut+O")),
                Section.of(
                        MENU + "/Open E_xample",
                        Examples.list().stream()
                                .map(Examples.Entry::name)
                                .map(
                                        name ->
                                                Command.of(
                                                        "file.example." + name,
                                                        name,
                                                        () -> actions.openExample(name)))
                                .toArray(Command[]::new)),
                Section.of(
                        MENU,
                        Command.of("file.save", "_Save", actions::save).keys("Shortcut+S"),
                        Command.of("file.save-as", "Save _As…", actions::saveAs)
                                .keys("Shortcut+Shift+S")),
                Section.of(
                        MENU + "/_Export",
                        studio.code().languages().stream()
                                .map(language -> export(language, export))
                                .toArray(Command[]::new)),
                Section.of(MENU, Command.of("file.quit", "_Quit", quit).keys("Shortcut+Q")));
    }

    private static Command export(Language language, Consumer<Language> export) {
        return Command.of(
                "file.export." + language.label(),
                "_" + language.label() + "…",
                () -> export.accept(language));
    }
}
