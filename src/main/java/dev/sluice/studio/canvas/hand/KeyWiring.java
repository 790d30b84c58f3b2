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

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Draws wires by keyboard: from a port of a node to the ports that fit, nearest first.
public final class KeyWiring {
    private static final Strings WORDS = Strings.of(KeyWiring.class);

    private final Desk desk;
    private final EditorModel model;
    private final Adding adding;
    private @Nullable Wiring wiring;

    /// A wire under way.
    ///
    /// @param port which port of the node it starts at
    /// @param targets where it may end, those that need something between last
    /// @param chosen where it would end now
    private record Wiring(
            String node, int port, Plug plug, List<Dock> targets, List<Dock> welcome, int chosen) {
        Wiring choose(int index) {
            return new Wiring(
                    node, port, plug, targets, welcome, Math.floorMod(index, targets.size()));
        }

        Optional<Dock> target() {
            return targets.isEmpty() ? Optional.empty() : Optional.of(targets.get(chosen));
        }
    }

    public KeyWiring(Desk desk, Adding adding) {
        this.desk = desk;
        this.model = desk.model();
        this.adding = adding;
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
        List<Dock> ports = ports(node);
        if (ports.isEmpty()) {
            desk.talk().say(WORDS.text("wiring.none", node));
            return;
        }
        int index = Math.floorMod(port, ports.size());
        Plug plug = Plug.at(desk.board(), model, desk.catalog(), ports.get(index));
        List<Dock> welcome = all().filter(plug::leads).sorted(nearest(plug)).toList();
        List<Dock> bridged =
                all().filter(dock -> bridged(plug, dock)).sorted(nearest(plug)).toList();
        List<Dock> targets = Stream.concat(welcome.stream(), bridged.stream()).toList();
        wiring = new Wiring(node, index, plug, targets, welcome, 0);
        desk.focus().to(node, true);
        show();
    }

    /// Outputs first: items go forward.
    private List<Dock> ports(String node) {
        return desk.board().box(node).stream()
                .flatMap(box -> box.docks().stream())
                .sorted(Comparator.comparing(dock -> !dock.out()))
                .toList();
    }

    private Stream<Dock> all() {
        return desk.board().boxes().values().stream().flatMap(box -> box.docks().stream());
    }

    private static boolean bridged(Plug plug, Dock dock) {
        return plug.judge(dock) instanceof Verdict.Refused(String _, List<String> between)
                && !between.isEmpty();
    }

    private static Comparator<Dock> nearest(Plug plug) {
        Point2D from = plug.anchor().place();
        return Comparator.comparingDouble(dock -> from.distance(dock.place()));
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
        Wiring now = wiring;
        if (now == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event, now);
        }
        event.consume();
    }

    private void pressed(KeyEvent event, Wiring now) {
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

    private void step(Wiring now, int step) {
        if (!now.targets().isEmpty()) {
            wiring = now.choose(now.chosen() + step);
            show();
        }
    }

    private void finish(Wiring now) {
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

    private void add(Wiring now) {
        cancel();
        if (now.plug().taken().isEmpty()) {
            adding.from(now.plug());
        }
    }

    private void unplug(Wiring now) {
        cancel();
        now.plug().unplug();
    }

    private void show() {
        Wiring now = wiring;
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
        String words = words(now);
        Point2D there = desk.viewport().toScreen(end.getX(), end.getY());
        desk.hint().explain(words, there.getX(), there.getY());
        desk.talk().speak(words);
    }

    private String words(Wiring now) {
        String from = WORDS.text("wiring.at", desk.talk().spoken().full(now.plug().anchor()));
        String end = ports(now.node()).size() > 1 ? "wiring.end.ports" : "wiring.end.port";
        return from
                + "\n"
                + now.target().map(dock -> target(now, dock)).orElseGet(this::nothing)
                + " "
                + WORDS.text(end);
    }

    private String nothing() {
        return WORDS.text("wiring.nothing");
    }

    private String target(Wiring now, Dock target) {
        String place =
                WORDS.text(
                        "wiring.target",
                        now.chosen() + 1,
                        Integer.toString(now.targets().size()),
                        desk.talk().spoken().full(target));
        return place
                + "\n"
                + switch (now.plug().judge(target)) {
                    case Verdict.Fits _ -> WORDS.text("wiring.fits");
                    case Verdict.Refused(String sentence, List<String> between) ->
                            WORDS.text("wiring.between", sentence, kinds(between));
                };
    }

    private static String kinds(List<String> between) {
        return String.join(WORDS.text("and"), between);
    }
}
