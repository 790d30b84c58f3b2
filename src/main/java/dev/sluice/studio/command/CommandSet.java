package dev.sluice.studio.command;

import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All commands of a window, by the sections of its menus, and which were used last. FX thread only.
public final class CommandSet {
    private static final int REMEMBERED = 20;

    private final List<Section> sections;
    private final ObservableList<String> recent = FXCollections.observableArrayList();

    /// @param sections in the order of the menus
    /// @throws IllegalArgumentException if two commands share an id or keys
    public CommandSet(List<Section> sections) {
        this.sections = List.copyOf(sections);
        Set<String> taken = new HashSet<>();
        all().flatMap(command -> Stream.of(command.id(), command.keys().shown()))
                .filter(name -> !name.isEmpty())
                .forEach(
                        name -> {
                            if (!taken.add(name)) {
                                throw new IllegalArgumentException(
                                        "Two commands are known by “" + name + "”.");
                            }
                        });
    }

    public List<Section> sections() {
        return sections;
    }

    /// Ids of the commands used, the last one first.
    public ObservableList<String> recent() {
        return FXCollections.unmodifiableObservableList(recent);
    }

    /// Does it, unless it cannot be done now.
    public void run(Command command) {
        if (command.enabled().getValue()) {
            recent.remove(command.id());
            recent.addFirst(command.id());
            recent.remove(Math.min(REMEMBERED, recent.size()), recent.size());
            command.action().run();
        }
    }

    /// An item of a menu for a command. Its accelerator acts only in a menu bar.
    public MenuItem item(Command command) {
        MenuItem item = command.on().<MenuItem>map(CommandSet::check).orElseGet(MenuItem::new);
        item.setId(command.id());
        item.textProperty().bind(command.text());
        item.disableProperty().bind(command.enabled().map(possible -> !possible));
        command.keys().accelerator().ifPresent(item::setAccelerator);
        item.setOnAction(_ -> run(command));
        return item;
    }

    /// The tick follows what is on; a click is the command's affair.
    private static CheckMenuItem check(Property<Boolean> on) {
        CheckMenuItem item = new CheckMenuItem();
        on.subscribe(item::setSelected);
        item.selectedProperty().subscribe(_ -> item.setSelected(on.getValue()));
        return item;
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
                            run(command);
                        });
    }
}
