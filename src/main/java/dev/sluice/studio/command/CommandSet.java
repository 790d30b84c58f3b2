package dev.sluice.studio.command;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All commands of a window, by the sections of its menus.
///
/// @param sections in the order of the menus
public record CommandSet(List<Section> sections) {
    /// @throws IllegalArgumentException if two commands share an id or keys
    public CommandSet {
        sections = List.copyOf(sections);
        Set<String> taken = new HashSet<>();
        sections.stream()
                .flatMap(section -> section.commands().stream())
                .flatMap(command -> Stream.of(command.id(), command.keys().shown()))
                .filter(name -> !name.isEmpty())
                .forEach(
                        name -> {
                            if (!taken.add(name)) {
                                throw new IllegalArgumentException(
                                        "Two commands are known by “" + name + "”.");
                            }
                        });
    }

    public Stream<Command> all() {
        return sections.stream().flatMap(section -> section.commands().stream());
    }

    public Optional<Command> find(String id) {
        return all().filter(command -> command.id().equals(id)).findFirst();
    }

    /// The menus that lead to a command, outermost first, as in `Edit › Align`.
    String menu(Command command) {
        return sections.stream()
                .filter(section -> section.commands().contains(command))
                .findFirst()
                .map(section -> section.menu().replace("_", "").replace("/", " › "))
                .orElse("");
    }

    /// The menu of the bar that leads to a command.
    String topMenu(Command command) {
        return menu(command).split(" › ", 2)[0];
    }

    /// Lets the keys of canvas commands act while `canvas`, or what is in it, has the focus.
    public void listen(Node canvas) {
        canvas.addEventHandler(KeyEvent.ANY, this::hear);
    }

    private void hear(KeyEvent event) {
        all().filter(command -> command.keys().meant(event))
                .findFirst()
                .ifPresent(
                        command -> {
                            event.consume();
                            command.run();
                        });
    }
}
