package dev.sluice.studio;

import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.document.FileActions;
import dev.sluice.studio.document.RecentFiles.Recent;
import dev.sluice.studio.strings.Strings;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;

/// The files that were opened last, as a menu that follows them.
final class RecentCommands {
    private static final Strings WORDS = Strings.of(RecentCommands.class);

    private RecentCommands() {}

    static Section section(String menu, FileActions files) {
        ObservableList<Command> commands = FXCollections.observableArrayList();
        Runnable fill = () -> commands.setAll(commands(files));
        files.recent().subscribe(fill);
        fill.run();
        return new Section(menu, commands);
    }

    private static List<Command> commands(FileActions files) {
        List<Command> commands = new ArrayList<>();
        for (Recent recent : files.recent()) {
            commands.add(
                    Command.of(
                                    "file.recent." + (commands.size() + 1),
                                    name(recent, commands.size() + 1),
                                    () -> files.open(recent.file()))
                            .when(new ReadOnlyBooleanWrapper(recent.there())));
        }
        if (!commands.isEmpty()) {
            commands.add(
                    Command.of(
                            "file.recent.clear",
                            WORDS.text("file.recent.clear"),
                            files::clearRecent));
        }
        return commands;
    }

    /// The first nine have their number as mnemonic.
    private static String name(Recent recent, int number) {
        String path = recent.file().toString().replace("_", "__");
        return number < 10 ? "_" + number + " " + path : path;
    }
}
