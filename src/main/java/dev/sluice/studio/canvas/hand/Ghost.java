package dev.sluice.studio.canvas.hand;

import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.fit.Adding;
import dev.sluice.studio.canvas.fit.Dropping;
import dev.sluice.studio.canvas.mark.GhostMark;
import dev.sluice.studio.canvas.mark.SpliceMark;
import dev.sluice.studio.canvas.place.Box;

/// A kind that is dragged in from elsewhere.
public final class Ghost {
    private final Desk desk;
    private final Adding adding;
    private final KeyWiring wiring;

    public Ghost(Desk desk, Adding adding, KeyWiring wiring) {
        this.desk = desk;
        this.adding = adding;
        this.wiring = wiring;
    }

    /// Shows where a node of this kind would land.
    public void show(String kind, double sceneX, double sceneY) {
        wiring.cancel();
        Dropping dropping = new Dropping(desk.model().pipeline(), desk.catalog(), desk.board());
        Box box = dropping.box(kind, desk.toCanvas(sceneX, sceneY));
        GhostMark ghost = new GhostMark(box);
        dropping.into(box)
                .ifPresentOrElse(
                        link -> desk.marks().show(new SpliceMark(link), ghost),
                        () -> desk.marks().show(ghost));
    }

    public void hide() {
        desk.marks().clear();
    }

    /// Adds a node of this kind where the mouse is, into the wire there if it fits.
    ///
    /// @return the id of the node
    public String drop(String kind, double sceneX, double sceneY) {
        hide();
        return adding.drop(kind, desk.toCanvas(sceneX, sceneY));
    }
}
