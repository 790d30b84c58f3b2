package dev.sluice.studio.canvas.paint;

import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.canvas.text.Texts;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Role;

import java.util.Optional;

/// How a bypassed node looks: faint, with a dashed line where items go past it.
final class BypassMark {
    private static final Strings WORDS = Strings.of(BypassMark.class);
    static final double FAINT = 0.4;

    private BypassMark() {}

    static void line(Pen pen, Box box) {
        Optional<Dock> in = box.docks().stream().filter(dock -> !dock.out()).findFirst();
        Optional<Dock> out = box.docks().stream().filter(Dock::out).findFirst();
        if (in.isEmpty() || out.isEmpty()) {
            return;
        }
        pen.gc().setStroke(pen.colour(Tints.of(in.get().type())));
        pen.gc().setLineWidth(2);
        pen.gc().setLineDashes(6, 5);
        pen.gc().strokeLine(in.get().x(), in.get().y(), out.get().x(), out.get().y());
        pen.gc().setLineDashes();
        String word = WORDS.text("bypassed");
        double width = Texts.width(Type.CAPTION_BOLD, word);
        double x = box.x() + (box.width() - width) / 2;
        double y = box.area().getMaxY() + 13;
        pen.halo(word, Type.CAPTION_BOLD, pen.colour(Role.CANVAS), x, y);
        pen.left(word, Type.CAPTION_BOLD, pen.colour(Role.DIM), x, y);
    }
}
