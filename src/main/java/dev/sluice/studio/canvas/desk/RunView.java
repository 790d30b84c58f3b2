package dev.sluice.studio.canvas.desk;

import dev.sluice.studio.canvas.run.LivePicture;
import dev.sluice.studio.canvas.run.RunPicture;
import dev.sluice.studio.model.Followed;
import dev.sluice.studio.model.HeldUp;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/// Shows a run on the canvas.
public final class RunView {
    private final Desk desk;
    private final Picture picture;
    private final RunPicture run;

    RunView(Desk desk) {
        this.desk = desk;
        this.picture = desk.picture();
        this.run = picture.run();
    }

    /// Shows a run as it stands, once a frame.
    ///
    /// @param newEvents what happened since the last call, oldest first
    public void show(Sample now, List<Event> newEvents) {
        if (desk.sheet().slots(run.take(now, newEvents))) {
            picture.paintAll();
        }
        run.hold(desk.board(), now.time());
        tellFollowed();
        desk.overlays().live(now);
        picture.paintLive();
    }

    /// Forgets the run.
    public void clear() {
        run.clear();
        desk.overlays().clearRun();
        desk.sheet().slots(Map.of());
        desk.spoil();
    }

    /// What is known of it.
    public LivePicture live() {
        return run.live();
    }

    /// Which node holds the others up, and why.
    public ReadOnlyObjectProperty<Optional<HeldUp>> heldUpProperty() {
        return run.heldUpProperty();
    }

    /// Whether counts on wires are shown instead of motion.
    public BooleanProperty calmProperty() {
        return run.calmProperty();
    }

    /// Run time per wall time: how long items are seen on their way.
    public void setSpeed(double factor) {
        run.setSpeed(factor);
        picture.paintLive();
    }

    /// Shows where the followed item is and has been; a click on an item follows it.
    ///
    /// @param story what happened to an item so far, by its id
    public void follow(Followed followed, LongFunction<List<Event>> story) {
        followed.itemProperty()
                .subscribe(
                        item -> {
                            List<Event> before =
                                    item.isPresent() ? story.apply(item.getAsLong()) : List.of();
                            run.following().follow(item, before);
                            tellFollowed();
                            picture.paintLive();
                        });
        desk.canvas()
                .addEventHandler(
                        MouseEvent.MOUSE_CLICKED,
                        click -> {
                            if (click.getButton() == MouseButton.PRIMARY
                                    && click.isStillSincePress()) {
                                clicked(followed, click);
                            }
                        });
    }

    private void clicked(Followed followed, MouseEvent click) {
        Point2D at = desk.viewport().toCanvas(click.getX(), click.getY());
        run.following().at(at.getX(), at.getY()).ifPresent(followed::toggle);
    }

    private void tellFollowed() {
        desk.overlays().followed(run.story(desk.model().pipeline()));
    }
}
