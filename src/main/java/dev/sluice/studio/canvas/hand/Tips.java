package dev.sluice.studio.canvas.hand;

import dev.sluice.pipeline.Node;
import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.paint.Badge;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Sizes;
import dev.sluice.studio.canvas.place.Slots;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.canvas.run.LivePicture;
import dev.sluice.studio.canvas.text.Texts;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.model.HeldUp;
import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.Seen;

import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import java.util.List;
import java.util.Optional;

/// What is told of the port, the slot or the cut-off name under a mouse that rests.
public final class Tips {
    private static final Strings WORDS = Strings.of(Tips.class);
    private static final Duration RESTS = Duration.millis(400);

    private static final int LONGEST = 200;

    private final Desk desk;
    private final LivePicture live;
    private final Tooltip tip = new Tooltip();
    private boolean installed;

    public Tips(Desk desk) {
        this.desk = desk;
        this.live = desk.run().live();
        tip.setId("canvas-tip");
        tip.setShowDelay(RESTS);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        desk.canvas().addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    }

    private void moved(MouseEvent event) {
        String words = at(desk.viewport().toCanvas(event.getX(), event.getY()));
        tip.setText(words);
        if (words.isEmpty() == installed) {
            installed = !installed;
            if (installed) {
                Tooltip.install(desk.canvas(), tip);
            } else {
                tip.hide();
                Tooltip.uninstall(desk.canvas(), tip);
            }
        }
    }

    /// What is told there; empty for nothing.
    public String at(Point2D place) {
        double x = place.getX();
        double y = place.getY();
        return held(place)
                .or(() -> desk.board().dockAt(x, y).map(desk.talk().spoken()::full))
                .or(() -> desk.board().boxAt(x, y).map(box -> box(box, x, y)))
                .orElse("");
    }

    /// Why the node under a badge holds the others up.
    private Optional<String> held(Point2D place) {
        return desk.run()
                .heldUpProperty()
                .get()
                .filter(
                        held ->
                                desk.board()
                                        .box(held.node())
                                        .filter(
                                                box ->
                                                        Badge.area(
                                                                        box,
                                                                        Frame.boost(
                                                                                desk.viewport()))
                                                                .contains(place))
                                        .isPresent())
                .map(HeldUp::sentence);
    }

    private String box(Box box, double x, double y) {
        if (box.shape() == Box.Shape.CHANNEL && Slots.drawn(box.slots())) {
            Slots slots = Slots.of(box.slots());
            for (int i = 0; i < box.slots(); i++) {
                if (slots.slot(box, i).contains(x, y)) {
                    return slot(box, i);
                }
            }
        }
        boolean cut = Texts.width(Type.TITLE, box.title()) > box.width() - 2 * Sizes.PAD;
        return cut ? shortened(box.node().name()) : "";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private String slot(Box box, int index) {
        Optional<ChannelSample> sample = live.channel(box.id());
        List<Seen> items = sample.map(ChannelSample::items).orElse(List.of());
        if (index < items.size()) {
            Seen item = items.get(index);
            return WORDS.text(
                    "tip.slot",
                    index + 1,
                    box.slots(),
                    Long.toString(item.number()),
                    origin(item),
                    item.text());
        }
        int high = sample.map(ChannelSample::highWater).orElse(0);
        String key =
                sample.isEmpty()
                        ? "tip.slot.idle"
                        : index < high ? "tip.slot.free" : "tip.slot.never";
        return WORDS.text(key, index + 1, box.slots());
    }

    private String origin(Seen item) {
        List<Node> nodes = desk.model().pipeline().nodes();
        return item.origin() < nodes.size() ? nodes.get(item.origin()).title() : "";
    }
}
