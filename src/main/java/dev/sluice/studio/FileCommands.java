package dev.sluice.studio;

import dev.sluice.catalog.Examples;
import dev.sluice.studio.code.Language;
import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.document.FileActions;
import dev.sluice.studio.document.Windows;
import dev.sluice.studio.start.Templates;
import dev.sluice.studio.start.Templates.Template;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The File menu.
final class FileCommands {
    private static final String MENU = "_File";
    private static final String TEMPLATES = MENU + "/New _from Template";

    private FileCommands() {}

    static List<Section> sections(
            Studio studio, FileActions files, Consumer<Language> export, Runnable start) {
        Windows windows = files.windows();
        return List.of(
                Section.of(
                        MENU,
                        Command.of("file.new", "_New", files::create).keys("Shortcut+N"),
                        Command.of("file.new-window", "New _Window", windows::create)
                                .keys("Shortcut+Shift+N"),
                        Command.of("file.open", "_Open…", files::open).keys("Shortcut+O")),
                RecentCommands.section(MENU + "/Open _Recent", files),
                Section.of(
                        TEMPLATES,
                        Templates.all().stream()
                                .map(template -> template(template, files))
                                .toArray(Command[]::new)),
                Section.of(
                        TEMPLATES,
                        Examples.list().stream()
                                .map(example -> example(example, files))
                                .toArray(Command[]::new)),
                Section.of(
                        MENU,
                        Command.of("file.save", "_Save", files::save).keys("Shortcut+S"),
                        Command.of("file.save-as", "Save _As…", files::saveAs)
                                .keys("Shortcut+Shift+S"),
                        Command.of("file.backup", "Open _Backup…", files.saves()::openBackup)
                                .when(studio.document().fileProperty().map(Optional::isPresent))),
                Section.of(
                        MENU + "/_Export",
                        studio.code().languages().stream()
                                .map(language -> export(language, export))
                                .toArray(Command[]::new)),
                Section.of(MENU, Command.of("file.start", "S_tart Page", start)),
                Section.of(
                        MENU,
                        Command.of("file.close", "_Close Window", windows::close)
                                .keys("Shortcut+W"),
                        Command.of("file.quit", "_Quit", windows::quit).keys("Shortcut+Q")));
    }

    private static Command template(Template template, FileActions files) {
        return Command.of(
                "file.template." + template.id(),
                "_" + template.pipeline().name(),
                () -> files.show(template.pipeline()));
    }

    private static Command example(Examples.Entry example, FileActions files) {
        return Command.of(
                "file.example." + example.name(),
                example.name(),
                () -> files.openExample(example.name()));
    }

    private static Command export(Language language, Consumer<Language> export) {
        return Command.of(
                "file.export." + language.label(),
                "_" + language.label() + "…",
                () -> export.accept(language));
    }
}
