package dev.sluice.studio.canvas.hand;

import dev.sluice.catalog.Connecting.Verdict;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.fit.Adding;
import dev.sluice.studio.canvas.fit.Plug;
import dev.sluice.studio.canvas.mark.WireMark;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Dock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws a wire, or plugs one end of a wire elsewhere; dropped on nothing, a new wire asks for the node to end at.
final class WireGesture implements Gesture {
    private static final int MOST = 400;

    private final Desk desk;
    private final Adding adding;
    private final Plug plug;
    private Optional<Dock> target = Optional.empty();

    WireGesture(Desk desk, Adding adding, Plug plug) {
        this.desk = desk;
        this.adding = adding;
        this.plug = plug;
    }

    @Override
    public void drag(Mouse mouse) {
        target = target(mouse);
        List<Box> seen = seen();
        List<Dock> welcome = seen.stream().flatMap(box -> fitting(box).stream()).toList();
        desk.marks()
                .show(
                        new WireMark(
                                plug.anchor(),
                                target.map(Dock::place).orElse(mouse.at()),
                                welcome,
                                target,
                                target.filter(dock -> !plug.fits(dock)).isPresent(),
                                plug.taken(),
                                seen.stream().filter(box -> fitting(box).isEmpty()).toList()));
        target.map(plug::judge).ifPresentOrElse(verdict -> tell(verdict, mouse), desk.hint()::hide);
    }

    /// The nodes that are judged by eye: where too many are seen for that, none.
    private List<Box> seen() {
        List<Box> seen =
                desk.board().boxes().values().stream()
                        .filter(box -> desk.framing().seen().intersects(box.area()))
                        .filter(box -> !box.id().equals(plug.anchor().end().node()))
                        .limit(MOST + 1)
                        .toList();
        return seen.size() > MOST ? List.of() : seen;
    }

    private List<Dock> fitting(Box box) {
        return box.docks().stream().filter(plug::fits).toList();
    }

    private void tell(Verdict verdict, Mouse mouse) {
        switch (verdict) {
            case Verdict.Fits _ -> desk.hint().hide();
            case Verdict.Refused(String sentence, List<String> _) ->
                    desk.hint().tell(sentence, mouse.x(), mouse.y());
        }
    }

    @Override
    public void end(Mouse mouse) {
        drag(mouse);
        Optional<Dock> there = target;
        cancel();
        there.ifPresentOrElse(dock -> finish(dock, mouse), () -> nowhere(mouse));
    }

    @Override
    public void cancel() {
        desk.marks().clear();
        desk.hint().hide();
    }

    private void finish(Dock dock, Mouse mouse) {
        switch (plug.judge(dock)) {
            case Verdict.Fits(List<Wire> instead) -> plug.into(dock, instead);
            case Verdict.Refused(String sentence, List<String> between) ->
                    desk.hint()
                            .offer(
                                    sentence,
                                    mouse.x(),
                                    mouse.y(),
                                    between,
                                    () -> plug.through(dock, between));
        }
    }

    private void nowhere(Mouse mouse) {
        if (plug.taken().isPresent()) {
            plug.unplug();
        } else if (own(mouse)) {
            adding.from(plug);
        } else if (desk.framing().seen().contains(mouse.at())) {
            adding.from(plug, mouse.at());
        }
    }

    /// Whether the mouse is where the wire starts: a second click on a port asks for a node beside it.
    private boolean own(Mouse mouse) {
        Dock anchor = plug.anchor();
        return anchor.near(mouse.at().getX(), mouse.at().getY());
    }

    @Override
    public boolean sticks() {
        return true;
    }

    @Override
    public boolean scrolls() {
        return target.isEmpty();
    }

    /// The port under the mouse, or else the port of the node under the mouse that fits best.
    private Optional<Dock> target(Mouse mouse) {
        double x = mouse.at().getX();
        double y = mouse.at().getY();
        return desk.board()
                .dockAt(x, y)
                .filter(dock -> !dock.equals(plug.anchor()))
                .or(() -> desk.board().boxAt(x, y).flatMap(this::best));
    }

    private Optional<Dock> best(Box box) {
        List<Dock> docks = new ArrayList<>(box.docks());
        docks.removeIf(dock -> dock.out() == plug.anchor().out());
        boolean own = box.id().equals(plug.anchor().end().node());
        return docks.stream()
                .filter(plug::fits)
                .findFirst()
                .or(() -> docks.stream().filter(_ -> !own).findFirst());
    }
}
