package dev.sluice.studio.dock;

import dev.sluice.catalog.Item;
import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.Event;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;

/// Which item something happened to: its number beside a disc in its colour.
final class ItemColumn extends TableColumn<Event, Event> {
    private static final Strings WORDS = Strings.of(ItemColumn.class);

    ItemColumn(Scope scope) {
        super(WORDS.text("events.item"));
        setPrefWidth(76);
        setSortable(false);
        setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        setCellFactory(_ -> new Cell(scope));
    }

    private static final class Cell extends TableCell<Event, Event> {
        private final Scope scope;
        private final Circle disc = new Circle(5);
        private final Tooltip birth = new Tooltip();

        Cell(Scope scope) {
            this.scope = scope;
        }

        @Override
        protected void updateItem(Event event, boolean empty) {
            super.updateItem(event, empty);
            boolean none = empty || event == null || event.item() < 0;
            setText(none ? "" : Long.toString(Item.number(event.item())));
            setGraphic(none ? null : disc);
            setTooltip(none ? null : birth);
            if (!none) {
                disc.setFill(scope.roles().item(scope.colour(event)));
                birth.setText(scope.words(event.item(), false));
            }
        }
    }
}
