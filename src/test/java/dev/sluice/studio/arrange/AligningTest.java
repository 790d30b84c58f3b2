package dev.sluice.studio.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.NodeEdits.Place;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.arrange.Aligning.Side;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

class AligningTest {
    private static final Pipeline THREE = Drafts.at(0, 0, 100, 211, 400, 50, 999, 999);

    /// Of different sizes: 160, 100 and 200 wide, 80, 40 and 120 high.
    private static final Map<String, Rectangle2D> SIZES =
            Map.of(
                    "n0", new Rectangle2D(0, 0, 160, 80),
                    "n1", new Rectangle2D(100, 231, 100, 40),
                    "n2", new Rectangle2D(400, 50, 200, 120));

    private static List<Double> after(Place place, Function<Node, Double> edge) {
        return place.apply(THREE).nodes().stream().map(edge).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "LEFT, 0, 0, 0, 0, 211, 50",
        "CENTRE, 220, 250, 200, 0, 211, 50",
        "RIGHT, 440, 500, 400, 0, 211, 50",
        "TOP, 0, 100, 400, 0, -20, 0",
        "MIDDLE, 0, 100, 400, 88, 88, 88",
        "BOTTOM, 0, 100, 400, 191, 211, 151",
    })
    void nodesAreAlignedByTheirEdges(
            Side side, double x0, double x1, double x2, double y0, double y1, double y2) {
        Place place = new Aligning(THREE, SIZES).to(side, "Align");

        assertThat(after(place, Node::x)).containsExactly(x0, x1, x2, 999.0);
        assertThat(after(place, Node::y)).containsExactly(y0, y1, y2, 999.0);
    }

    @Test
    void gapsBecomeEvenAndTheOutermostStay() {
        Aligning aligning = new Aligning(THREE, SIZES);

        assertThat(after(aligning.level("D"), Node::x)).containsExactly(0.0, 230.0, 400.0, 999.0);
        assertThat(after(aligning.upright("D"), Node::y)).containsExactly(0.0, 211.0, 95.5, 999.0);
    }

    @Test
    void nodesComeToLieOnTheGrid() {
        Pipeline off = Drafts.at(3, 5, -13, 12);
        Place place = new Aligning(off, Drafts.areas(off, "n0", "n1")).grid("Snap");

        assertThat(place.apply(off)).isEqualTo(Drafts.at(0, 8, -16, 16));
    }

    @Test
    void notesGoAlong() {
        Pipeline noted = THREE.withNotes(List.of(Note.of("n", "", 400, 150).withNode("n2")));
        Place place = new Aligning(noted, new LinkedHashMap<>(SIZES)).to(Side.LEFT, "Align");

        assertThat(place.apply(noted).notes().getFirst().x()).isZero();
        assertThat(place.apply(noted).notes().getFirst().y()).isEqualTo(150);
    }
}
