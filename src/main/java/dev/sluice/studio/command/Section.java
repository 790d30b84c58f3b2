package dev.sluice.studio.command;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Commands that stand together in a menu, between separators.
///
/// @param menu where: `_Edit`, or `_Edit/_Align` for a menu within a menu
/// @param commands top to bottom; may change
public record Section(String menu, ObservableList<Command> commands) {
    /// A section that stays as it is.
    public static Section of(String menu, Command... commands) {
        return new Section(menu, FXCollections.observableArrayList(commands));
    }
}
