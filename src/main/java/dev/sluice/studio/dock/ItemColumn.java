package dev.sluice.studio.dock;

import dev.sluice.catalog.Item;
import dev.sluice.studio.strings.Strings;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;

import java.util.function.ToLongFunction;

/// Which item something happened to: its number beside a disc in the colour of its birthplace.
///
/// @param <T> what the table lists
final class ItemColumn<T> extends TableColumn<T, Long> {
    private static final Strings WORDS = Strings.of(ItemColumn.class);

    /// @param item its id, or -1
    ItemColumn(Scope scope, ToLongFunction<T> item) {
        super(WORDS.text("events.item"));
        setPrefWidth(76);
        setSortable(false);
        setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(item.applyAsLong(cell.getValue())));
        setCellFactory(_ -> new Cell<>(scope));
    }

    private static final class Cell<T> extends TableCell<T, Long> {
        private final Scope scope;
        private final Circle disc = new Circle(5);
        private final Tooltip birth = new Tooltip();

        Cell(Scope scope) {
            this.scope = scope;
        }

        @Override
        protected void updateItem(Long id, boolean empty) {
            super.updateItem(id, empty);
            boolean none = empty || id == null || id < 0;
            setText(none ? "" : Long.toString(Item.number(id)));
            setGraphic(none ? null : disc);
            setTooltip(none ? null : birth);
            if (!none) {
                disc.setFill(scope.itemColour(id));
                birth.setText(scope.words(id, false));
            }
        }
    }
}
