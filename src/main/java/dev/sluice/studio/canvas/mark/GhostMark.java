package dev.sluice.studio.canvas.mark;

import dev.sluice.studio.canvas.paint.PortPainter;
import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.text.Texts;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.theme.Role;

/// A node that is about to be.
public record GhostMark(Box box) implements Mark {
    @Override
    public void paint(Pen pen, double zoom) {
        pen.gc().setGlobalAlpha(0.75);
        double radius = box.shape() == Box.Shape.PILL ? box.height() / 2 : 10;
        pen.fill(box.area(), radius, pen.colour(Role.RAISED));
        pen.dashed(box.area(), radius, pen.colour(Role.ACCENT), 2);
        String title = Texts.fit(Type.MONO_TITLE, box.title(), box.width() - 16);
        double middle = box.y() + box.height() / 2;
        double centre = box.x() + box.width() / 2;
        pen.centred(title, Type.MONO_TITLE, pen.colour(Role.TEXT), centre, middle + 4);
        box.docks().forEach(dock -> PortPainter.paint(pen, dock));
        pen.gc().setGlobalAlpha(1);
    }
}
