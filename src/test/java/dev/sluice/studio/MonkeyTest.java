package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.studio.canvas.CanvasCommands;
import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.canvas.Mice;
import dev.sluice.studio.canvas.Mice.Held;
import dev.sluice.studio.canvas.fit.Offer;
import dev.sluice.studio.canvas.fit.Wish;
import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.CommandSet;
import dev.sluice.studio.edit.EditCommands;
import dev.sluice.studio.edit.SceneryCommands;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.theme.Theme;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Mouse, keys and commands at random: nothing throws, and undo leads all the way back.
class MonkeyTest extends ApplicationTest {
    private static final long SEED = Long.getLong("sluice.monkey.seed", 4);
    private static final int STEPS = Integer.getInteger("sluice.monkey.steps", 400);

    /// How many come before the next frame.
    private static final int BATCH = 5;

    /// What was undone and overtaken by another edit cannot be undone again.
    private static final Set<String> LEFT_ALONE = Set.of("edit.undo");

    private static final List<KeyCode> KEYS =
            List.of(
                    KeyCode.TAB,
                    KeyCode.ENTER,
                    KeyCode.ESCAPE,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.SPACE,
                    KeyCode.BACK_SPACE,
                    KeyCode.INSERT,
                    KeyCode.DIGIT1,
                    KeyCode.DIGIT3,
                    KeyCode.W,
                    KeyCode.A,
                    KeyCode.DELETE);

    private final Random random = new Random(SEED);
    private final EditorModel model = new EditorModel();
    private final List<Wish> wishes = new ArrayList<>();
    private final List<Throwable> thrown = new ArrayList<>();
    private final StringBuilder done = new StringBuilder();

    @SuppressWarnings("NullAway.Init")
    private CanvasView canvas;

    @SuppressWarnings("NullAway.Init")
    private Mice mice;

    @SuppressWarnings("NullAway.Init")
    private List<Command> commands;

    @Override
    public void start(Stage stage) {
        canvas = new CanvasView(model, Catalog.standard());
        canvas.adding().setOnWish(wishes::add);
        CommandSet set =
                new CommandSet(
                        Stream.of(
                                        EditCommands.sections(model, Catalog.standard(), canvas),
                                        SceneryCommands.sections(model, canvas),
                                        CanvasCommands.sections(canvas))
                                .flatMap(List::stream)
                                .toList());
        set.listen(canvas);
        canvas.menu().setItems(id -> set.find(id).map(set::item));
        commands = set.all().filter(command -> !LEFT_ALONE.contains(command.id())).toList();
        mice = new Mice(canvas);
        Scene scene = new Scene(canvas, 700, 500);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void nothingThatHandsDoAtRandomBreaksAnythingOrIsBeyondUndo() {
        Pipeline start =
                Examples.open(Examples.QUICK_START).orElseThrow()
                                instanceof Reading.Opened(Pipeline opened, var _)
                        ? opened
                        : Pipeline.EMPTY;
        interact(
                () -> {
                    Thread.currentThread()
                            .setUncaughtExceptionHandler((_, problem) -> thrown.add(problem));
                    model.open(start);
                });
        for (int i = 0; i < STEPS && thrown.isEmpty(); i += BATCH) {
            interact(this::steps);
        }
        interact(() -> mice.release(new Point2D(300, 200)));
        WaitForAsyncUtils.waitForFxEvents();
        String story = "seed " + SEED + ":\n" + done + traces();
        assertThat(thrown).as(story).isEmpty();
        Pipeline end = model.pipeline();
        assertThat(end).as(story).isNotEqualTo(start);
        interact(
                () -> {
                    while (!model.undoNameProperty().get().isEmpty()) {
                        model.undo();
                    }
                });
        assertThat(model.pipeline()).as(story).isEqualTo(start);
        interact(
                () -> {
                    while (!model.redoNameProperty().get().isEmpty()) {
                        model.redo();
                    }
                });
        assertThat(model.pipeline()).as(story).isEqualTo(end);
    }

    private String traces() {
        StringWriter text = new StringWriter();
        thrown.forEach(problem -> problem.printStackTrace(new PrintWriter(text)));
        return text.toString();
    }

    private void steps() {
        for (int i = 0; i < BATCH && thrown.isEmpty(); i++) {
            step();
        }
    }

    private void step() {
        try {
            switch (random.nextInt(20)) {
                case 0, 1, 2 -> said("press", at -> mice.press(at, held()));
                case 3, 4, 5, 6 -> said("move", at -> mice.move(at, held()));
                case 7, 8 -> said("release", at -> mice.release(at, held()));
                case 9 -> said("hover", at -> mice.hover(inside(at)));
                case 10 -> said("click", at -> mice.click(at, held()));
                case 11 -> said("twice", mice::twice);
                case 12, 13 -> key();
                case 14 -> command();
                case 15 -> other();
                case 16, 17, 18, 19 -> drag();
            }
            check();
        } catch (RuntimeException | AssertionError problem) {
            thrown.add(problem);
        }
    }

    /// What holds after each step.
    private void check() {
        assertThat(model.redoNameProperty().get()).as("nobody took anything back").isEmpty();
        assertThat(model.pipeline().nodes())
                .extracting(Node::id)
                .as("what is selected is there")
                .containsAll(model.selectionProperty().get());
    }

    /// Grasps something and goes about with it, until it is let go, given up or taken out of the hand.
    private void drag() {
        Held[] held = held();
        canvas.fireEvent(event(KeyEvent.KEY_RELEASED, KeyCode.SPACE, false, false));
        said("release", at -> mice.release(at, held));
        key(KeyCode.ESCAPE, false, false);
        said("press", at -> mice.press(at, held));
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            said("move", at -> mice.move(at, held));
        }
        Optional<Node> named = Optional.empty();
        switch (random.nextInt(5)) {
            case 0 -> key(KeyCode.ESCAPE, false, false);
            case 1 -> named = rename();
            case 2, 3, 4 -> {}
        }
        said("move", at -> mice.move(at, held));
        said("release", at -> mice.release(at, held));
        named.ifPresent(
                node ->
                        assertThat(model.pipeline().node(node.id()).map(Node::label))
                                .as("what somebody else did meanwhile")
                                .contains(node.label()));
    }

    private void said(String what, Consumer<Point2D> action) {
        Point2D at = place();
        done.append(what).append(' ').append(at).append('\n');
        action.accept(at);
    }

    /// Mostly on a node, sometimes on nothing, at the edge or outside.
    private Point2D place() {
        List<Node> nodes = model.pipeline().nodes();
        if (nodes.isEmpty() || random.nextInt(4) == 0) {
            return new Point2D(random.nextInt(-60, 760), random.nextInt(-60, 560));
        }
        Node node = nodes.get(random.nextInt(nodes.size()));
        Point2D at = new Point2D(node.x() + random.nextInt(-10, 190), node.y() + 40);
        return canvas.sceneToLocal(canvas.toScene(at));
    }

    /// A mouse that is not over the canvas does not hover.
    private static Point2D inside(Point2D at) {
        return new Point2D(Math.clamp(at.getX(), 0, 600), Math.clamp(at.getY(), 0, 400));
    }

    private Held[] held() {
        return Stream.of(Held.values()).filter(_ -> random.nextInt(6) == 0).toArray(Held[]::new);
    }

    private void key() {
        KeyCode code = KEYS.get(random.nextInt(KEYS.size()));
        boolean shift = random.nextInt(4) == 0;
        boolean control = random.nextInt(6) == 0;
        key(code, shift, control);
    }

    private void key(KeyCode code, boolean shift, boolean control) {
        done.append("key ").append(code).append(shift).append(control).append('\n');
        javafx.scene.Node target = canvas.getScene().getFocusOwner();
        javafx.scene.Node heard = target == null ? canvas : target;
        heard.fireEvent(event(KeyEvent.KEY_PRESSED, code, shift, control));
        // a space that is held pans: whatever is dragged then
        if (random.nextInt(8) > 0) {
            heard.fireEvent(event(KeyEvent.KEY_RELEASED, code, shift, control));
        }
    }

    private static KeyEvent event(
            EventType<KeyEvent> type, KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(type, "", "", code, shift, control, false, false);
    }

    private void command() {
        Command command = commands.get(random.nextInt(commands.size()));
        done.append(command.id()).append('\n');
        if (command.enabled().getValue()) {
            command.action().run();
        }
    }

    private void other() {
        if (!wishes.isEmpty() && !wishes.getLast().offers().isEmpty()) {
            Wish wish = wishes.removeLast();
            Offer offer = wish.offers().get(random.nextInt(wish.offers().size()));
            done.append("choose ").append(offer.spec().id()).append('\n');
            wish.chosen().accept(offer, false);
        } else {
            rename();
        }
    }

    /// As somebody else would.
    private Optional<Node> rename() {
        List<Node> nodes = model.pipeline().nodes();
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        String id = nodes.get(random.nextInt(nodes.size())).id();
        done.append("somebody else renames ").append(id).append('\n');
        model.apply(new Edits.Label(id, "n" + random.nextInt()));
        return model.pipeline().node(id);
    }
}
