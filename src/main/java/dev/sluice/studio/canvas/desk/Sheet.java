package dev.sluice.studio.canvas.desk;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Boards;
import dev.sluice.studio.canvas.place.Scenery;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.theme.Birthplaces;

import javafx.geometry.Rectangle2D;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The open document as it was last laid out.
final class Sheet {
    private final EditorModel model;
    private final Catalog catalog;
    private final Boards boards;
    private Map<String, Integer> capacities = Map.of();
    private Board board = Board.EMPTY;
    private Scenery scenery = Scenery.NONE;
    private Birthplaces births;
    private boolean stale = true;

    Sheet(EditorModel model, Catalog catalog) {
        this.model = model;
        this.catalog = catalog;
        this.boards = new Boards(catalog);
        this.births = new Birthplaces(Pipeline.EMPTY, catalog);
    }

    /// The document has changed.
    void spoil() {
        stale = true;
    }

    /// Gives channels as many slots as they have in a run.
    ///
    /// @return whether they had others
    boolean slots(Map<String, Integer> inRun) {
        boolean others = !inRun.equals(capacities);
        capacities = inRun;
        stale |= others;
        return others;
    }

    /// Lays the document out if it has changed.
    ///
    /// @return whether it has
    boolean layOut() {
        boolean changed = stale;
        if (changed) {
            stale = false;
            board = boards.of(model.pipeline(), capacities);
            births = new Birthplaces(model.pipeline(), catalog);
            scenery = Scenery.of(model.pipeline(), board);
        }
        return changed;
    }

    Board board() {
        return board;
    }

    Scenery scenery() {
        return scenery;
    }

    Birthplaces births() {
        return births;
    }

    /// The area of everything; empty for an empty document.
    Optional<Rectangle2D> whole() {
        return Stream.concat(board.extent().stream(), scenery.areas()).reduce(Board::union);
    }
}
