package dev.sluice.studio.canvas.hand;

import dev.sluice.catalog.Connecting.Verdict;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.fit.Adding;
import dev.sluice.studio.canvas.fit.Plug;
import dev.sluice.studio.canvas.mark.NumberMark;
import dev.sluice.studio.canvas.mark.WireMark;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Draws wires by keyboard: from a port of a node to the ports that fit, nearest first.
public final class KeyWiring {
    private static final Strings WORDS = Strings.of(KeyWiring.class);

    private final Desk desk;
    private final EditorModel model;
    private final Adding adding;
    private final KeyWiringWords words;
    private @Nullable KeyWire wiring;

    public KeyWiring(Desk desk, Adding adding) {
        this.desk = desk;
        this.model = desk.model();
        this.adding = adding;
        this.words = new KeyWiringWords(desk.talk());
        desk.canvas().addEventFilter(KeyEvent.KEY_PRESSED, this::heard);
        desk.canvas().addEventFilter(KeyEvent.KEY_TYPED, this::heard);
        model.pipelineProperty().subscribe(_ -> cancel());
    }

    /// Begins at the first port of the selected or focused node.
    public void start() {
        desk.focus()
                .only()
                .ifPresentOrElse(
                        node -> start(node, 0), () -> desk.talk().say(WORDS.text("wiring.select")));
    }

    private void start(String node, int port) {
        KeyWire.from(desk, node, port)
                .ifPresentOrElse(
                        this::start, () -> desk.talk().say(WORDS.text("wiring.none", node)));
    }

    private void start(KeyWire wire) {
        wiring = wire;
        desk.focus().to(wire.node(), true);
        show();
    }

    /// Gives the wire up.
    ///
    /// @return whether there was one
    boolean cancel() {
        boolean was = wiring != null;
        wiring = null;
        if (was) {
            desk.marks().clear();
            desk.hint().hide();
            desk.talk().speak("");
        }
        return was;
    }

    /// While a wire is under way, the keys of the canvas are its.
    private void heard(KeyEvent event) {
        KeyWire now = wiring;
        if (now == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event, now);
        }
        event.consume();
    }

    private void pressed(KeyEvent event, KeyWire now) {
        int digit = digit(event.getCode());
        if (digit > 0) {
            if (digit <= now.targets().size()) {
                finish(now.choose(digit - 1));
            }
            return;
        }
        switch (event.getCode()) {
            case TAB -> step(now, event.isShiftDown() ? -1 : 1);
            case RIGHT, DOWN -> step(now, 1);
            case LEFT, UP -> step(now, -1);
            case ENTER, SPACE -> finish(now);
            case W -> start(now.node(), now.port() + (event.isShiftDown() ? -1 : 1));
            case A, INSERT -> add(now);
            case DELETE, BACK_SPACE -> unplug(now);
            case ESCAPE -> cancel();
            default -> {}
        }
    }

    private static int digit(KeyCode code) {
        return code.isDigitKey() && Character.isDigit(code.getChar().charAt(0))
                ? code.getChar().charAt(0) - '0'
                : 0;
    }

    private void step(KeyWire now, int step) {
        if (!now.targets().isEmpty()) {
            wiring = now.choose(now.chosen() + step);
            show();
        }
    }

    private void finish(KeyWire now) {
        Optional<Dock> target = now.target();
        if (target.isEmpty()) {
            return;
        }
        cancel();
        switch (now.plug().judge(target.get())) {
            case Verdict.Fits(List<Wire> instead) -> now.plug().into(target.get(), instead);
            case Verdict.Refused(String _, List<String> between) ->
                    now.plug().through(target.get(), between);
        }
        desk.focus().to(now.node(), true);
    }

    private void add(KeyWire now) {
        cancel();
        if (now.plug().taken().isEmpty()) {
            adding.from(now.plug());
        }
    }

    private void unplug(KeyWire now) {
        cancel();
        now.plug().unplug();
    }

    private void show() {
        KeyWire now = wiring;
        if (now == null) {
            return;
        }
        Plug plug = now.plug();
        now.target().ifPresent(dock -> desk.framing().reveal(dock.end().node()));
        Point2D end = now.target().map(Dock::place).orElse(plug.anchor().place());
        desk.marks()
                .show(
                        new WireMark(
                                plug.anchor(),
                                end,
                                now.welcome(),
                                now.target(),
                                now.target().filter(dock -> !plug.fits(dock)).isPresent(),
                                plug.taken(),
                                List.of()),
                        new NumberMark(now.targets(), now.chosen()));
        String said = words.of(now);
        Point2D there = desk.viewport().toScreen(end.getX(), end.getY());
        desk.hint().explain(said, there.getX(), there.getY());
        desk.talk().speak(said);
    }
}
