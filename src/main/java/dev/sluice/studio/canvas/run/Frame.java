package dev.sluice.studio.canvas.run;

import dev.sluice.catalog.Task;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Viewport;
import dev.sluice.studio.canvas.text.Texts;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.model.HeldUp;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.ItemColours;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;

import javafx.geometry.Rectangle2D;

import java.util.Optional;
import java.util.Set;

/// Everything one picture is painted from.
///
/// @param held the node that holds the others up
/// @param calm whether counts are shown instead of motion
/// @param seen the part of the canvas on screen
/// @param speed run time per wall time
/// @param seconds of wall time that the run has been seen for
public record Frame(
        Board board,
        LivePicture live,
        ItemColours colours,
        Set<String> selection,
        Optional<HeldUp> held,
        Following following,
        boolean calm,
        Viewport viewport,
        Rectangle2D seen,
        double speed,
        double seconds) {
    private static final Strings WORDS = Strings.of(Frame.class);
    private static final double WORDS_FROM = 0.66;
    private static final double MOST_BOOST = 2;
    private static final double MOST_GROWTH = 1.25;
    private static final double TITLES_FROM = 0.32;
    private static final double REACH = 24;

    /// What is seen, and what reaches into it: badges, glows, halos.
    public Rectangle2D wide() {
        return new Rectangle2D(
                seen.getMinX() - REACH,
                seen.getMinY() - REACH,
                seen.getWidth() + 2 * REACH,
                seen.getHeight() + 2 * REACH);
    }

    /// Near enough to read every word.
    public boolean words() {
        return words(viewport);
    }

    /// Near enough to read titles.
    public boolean titles() {
        return titles(viewport);
    }

    static boolean words(Viewport viewport) {
        return viewport.zoom() >= WORDS_FROM;
    }

    public static boolean titles(Viewport viewport) {
        return viewport.zoom() >= TITLES_FROM;
    }

    /// The task's name; once it runs and where there is room, that of its thread too.
    public String taskName(Task task, double room) {
        String name = WORDS.text("task", task.name());
        String whole = name + threadName(task);
        double fits = room / boost();
        return Texts.width(Type.MONO, whole) <= fits ? whole : Texts.fit(Type.MONO, name, fits);
    }

    private String threadName(Task task) {
        String thread = live.thread(task.name());
        return thread.isEmpty()
                ? ""
                : thread.equals(task.name())
                        ? WORDS.text("task.thread")
                        : WORDS.text("task.thread.named", thread);
    }

    /// Why the run failed, if it was at this node.
    public String failure(String node) {
        return switch (live.now().flatMap(Sample::end).orElse(null)) {
            case RunEnd.Failed failed when failed.node().equals(node) ->
                    String.valueOf(failed.error());
            case RunEnd.Panicked panicked when panicked.node().equals(node) -> panicked.message();
            case RunEnd _ -> "";
            case null -> "";
        };
    }

    public boolean running() {
        return live.now().filter(sample -> sample.end().isEmpty()).isPresent();
    }

    /// How much larger than drawn at 100 % words are, so that they keep their size on screen.
    public double boost() {
        return boost(viewport);
    }

    public static double boost(Viewport viewport) {
        return Math.clamp(1 / viewport.zoom(), 1, MOST_BOOST);
    }

    /// The same for what has a place that does not grow, as items in slots have.
    public double growth() {
        return Math.min(boost(), MOST_GROWTH);
    }

    public long time() {
        return live.now().map(Sample::time).orElse(0L);
    }
}
