package dev.sluice.studio.dock;

import dev.sluice.studio.strings.Strings;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;

import java.util.function.Function;

/// Columns of the tables of the dock.
final class Columns {
    private static final Strings WORDS = Strings.of(Columns.class);

    private Columns() {}

    /// @param key of its heading
    static <T> TableColumn<T, String> text(String key, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(WORDS.text(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }
}
