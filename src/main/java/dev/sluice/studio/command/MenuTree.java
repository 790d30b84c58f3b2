package dev.sluice.studio.command;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The menu bar that sections ask for: each section between separators, a menu within a menu where its first
/// section stands.
public final class MenuTree {
    private final CommandSet commands;
    private final MenuBar bar = new MenuBar();
    private final Map<String, Menu> menus = new HashMap<>();
    private final Map<Menu, List<Part>> parts = new HashMap<>();

    private sealed interface Part {
        record Items(Section section) implements Part {}

        record Within(Menu menu) implements Part {}
    }

    private MenuTree(CommandSet commands) {
        this.commands = commands;
        bar.setId("menu-bar");
        for (Section section : commands.sections()) {
            Menu menu = menu(section.menu());
            parts(menu).add(new Part.Items(section));
            section.commands().subscribe(() -> fill(menu));
        }
        menus.values().forEach(this::fill);
    }

    /// A menu bar, kept up to date as sections change.
    public static MenuBar bar(CommandSet commands) {
        return new MenuTree(commands).bar;
    }

    private Menu menu(String path) {
        Menu known = menus.get(path);
        if (known != null) {
            return known;
        }
        int slash = path.lastIndexOf('/');
        Menu made = new Menu(path.substring(slash + 1));
        menus.put(path, made);
        if (slash < 0) {
            bar.getMenus().add(made);
        } else {
            parts(menu(path.substring(0, slash))).add(new Part.Within(made));
        }
        return made;
    }

    private List<Part> parts(Menu menu) {
        return parts.computeIfAbsent(menu, _ -> new ArrayList<>());
    }

    private void fill(Menu menu) {
        List<MenuItem> items = new ArrayList<>();
        for (Part part : parts(menu)) {
            switch (part) {
                case Part.Items(Section section) -> {
                    if (!items.isEmpty() && !section.commands().isEmpty()) {
                        items.add(new SeparatorMenuItem());
                    }
                    section.commands().forEach(command -> items.add(commands.item(command)));
                }
                case Part.Within(Menu within) -> items.add(within);
            }
        }
        menu.getItems().setAll(items);
        menu.setDisable(items.isEmpty());
    }
}
