package dev.sluice.studio.canvas.vector;

import dev.sluice.catalog.Spec;
import dev.sluice.export.Ink;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Sizes;
import dev.sluice.studio.canvas.place.Slots;
import dev.sluice.studio.canvas.text.Lettering;
import dev.sluice.studio.canvas.text.Words;
import dev.sluice.studio.theme.Role;

/// Draws a channel with its slots, which are empty at rest.
record ChannelSketch(Brush brush) {
    private static final double BAR_RADIUS = 6;

    void draw(Box box) {
        Ink ink = Ink.fill(brush.paper(box.node().colour())).outlined(brush.colour(Role.LINE), 1);
        brush.body(box.area(), NodeSketch.RADIUS, ink);
        NodeSketch.bar(brush, box);
        header(box);
        slots(box);
        double left = box.x() + Sizes.PAD;
        double room = box.width() - Sizes.PAD - 8;
        double bottom = box.y() + box.height();
        String kind = Lettering.MONO.fit(box.node().kind(), room);
        brush.left(kind, Lettering.MONO, Role.DIM, left, bottom - 31);
        String label = box.spec().map(Spec::label).orElse("");
        String caption = Lettering.CAPTION.fit(label, room);
        brush.left(caption, Lettering.CAPTION, Role.DIM, left, bottom - 13);
    }

    private void header(Box box) {
        double room = box.width() - Sizes.PAD - Sizes.EDGE - 8;
        String loose = "0 / " + Words.slots(box.slots());
        double both = Lettering.TITLE.width(box.title()) + Lettering.FILL.width(loose);
        String fill = both <= room ? loose : loose.replace(" ", "");
        double right = box.x() + box.width() - Sizes.EDGE;
        brush.right(fill, Lettering.FILL, Role.DIM, right, box.y() + 21);
        String title = Lettering.TITLE.fit(box.title(), room - Lettering.FILL.width(fill));
        brush.left(title, Lettering.TITLE, Role.TEXT, box.x() + Sizes.PAD, box.y() + 21);
    }

    private void slots(Box box) {
        Ink ink = Ink.fill(brush.colour(Role.CANVAS)).outlined(brush.colour(Role.LINE), 1);
        if (!Slots.drawn(box.slots())) {
            brush.body(Slots.bar(box), BAR_RADIUS, ink);
            return;
        }
        Slots slots = Slots.of(box.slots());
        for (int i = 0; i < box.slots(); i++) {
            brush.body(slots.slot(box, i), slots.size() / 4, ink);
        }
    }
}
