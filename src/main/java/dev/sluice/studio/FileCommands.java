package dev.sluice.studio;

import dev.sluice.catalog.Examples;
import dev.sluice.export.Exporter;
import dev.sluice.studio.code.Language;
import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.command.TopMenu;
import dev.sluice.studio.document.FileActions;
import dev.sluice.studio.document.Windows;
import dev.sluice.studio.start.Templates;
import dev.sluice.studio.start.Templates.Template;
import dev.sluice.studio.strings.Strings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The File menu.
final class FileCommands {
    private static final Strings WORDS = Strings.of(FileCommands.class);
    private static final String MENU = TopMenu.FILE.path();
    private static final String TEMPLATES = TopMenu.FILE.path(WORDS.text("menu.templates"));

    private FileCommands() {}

    static List<Section> sections(
            Studio studio, FileActions files, Exports exports, Runnable start) {
        Windows windows = files.windows();
        return List.of(
                Section.of(
                        MENU,
                        Command.of("file.new", WORDS.text("file.new"), files::create)
                                .keys("Shortcut+N"),
                        Command.of(
                                        "file.new-window",
                                        WORDS.text("file.new-window"),
                                        windows::create)
                                .keys("Shortcut+Shift+N"),
                        Command.of("file.open", WORDS.text("file.open"), files::open)
                                .keys("Shortcut+O")),
                RecentCommands.section(TopMenu.FILE.path(WORDS.text("menu.recent")), files),
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
                        Command.of("file.save", WORDS.text("file.save"), files::save)
                                .keys("Shortcut+S"),
                        Command.of("file.save-as", WORDS.text("file.save-as"), files::saveAs)
                                .keys("Shortcut+Shift+S"),
                        Command.of(
                                        "file.backup",
                                        WORDS.text("file.backup"),
                                        files.saves()::openBackup)
                                .when(studio.document().fileProperty().map(Optional::isPresent))),
                Section.of(
                        TopMenu.FILE.path(WORDS.text("menu.export")),
                        studio.code().languages().stream()
                                .map(language -> export(language, exports))
                                .toArray(Command[]::new)),
                Section.of(
                        TopMenu.FILE.path(WORDS.text("menu.export")),
                        Exporter.pictures().stream()
                                .map(picture -> export(picture, exports))
                                .toArray(Command[]::new)),
                Section.of(MENU, Command.of("file.start", WORDS.text("file.start"), start)),
                Section.of(
                        MENU,
                        Command.of("file.close", WORDS.text("file.close"), windows::close)
                                .keys("Shortcut+W"),
                        Command.of("file.quit", WORDS.text("file.quit"), windows::quit)
                                .keys("Shortcut+Q")));
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

    private static Command export(Language language, Exports exports) {
        return export(language.label(), () -> exports.export(language));
    }

    private static Command export(Exporter.Picture picture, Exports exports) {
        return export(picture.format().toUpperCase(Locale.ROOT), () -> exports.export(picture));
    }

    private static Command export(String format, Runnable action) {
        return Command.of("file.export." + format, "_" + format + "…", action);
    }
}
