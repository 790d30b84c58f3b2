package dev.sluice.studio.arrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.catalog.Task;
import dev.sluice.pipeline.Group;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import javafx.geometry.Rectangle2D;

import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class AutoLayoutTest {
    private static Pipeline laidOut(Pipeline pipeline) {
        return new AutoLayout(pipeline, Catalog.standard(), Drafts.outlines(pipeline))
                .place("Auto Layout", new BasicProgressMonitor())
                .apply(pipeline);
    }

    static Stream<String> examples() {
        return Examples.list().stream().map(Examples.Entry::name);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itemsFlowToTheRightAndNothingOverlaps(String name) {
        Pipeline laid = laidOut(Drafts.heaped(Drafts.example(name)));

        for (Wire wire : laid.wires()) {
            Node from = laid.node(wire.from().node()).orElseThrow();
            Node to = laid.node(wire.to().node()).orElseThrow();
            assertThat(to.x()).as("%s", wire).isGreaterThan(from.x() + Drafts.WIDTH);
        }
        apart(laid);
    }

    private static void apart(Pipeline laid) {
        List<Rectangle2D> areas = laid.nodes().stream().map(Drafts::area).toList();
        for (int i = 0; i < areas.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(areas.get(i).intersects(areas.get(j)))
                        .as("%s over %s", laid.nodes().get(i), laid.nodes().get(j))
                        .isFalse();
            }
        }
        for (Note note : laid.notes()) {
            assertThat(areas).noneMatch(Areas.of(note)::intersects);
        }
    }

    @Test
    void aChainIsAStraightLineOnTheGridAndStartsWhereItWas() {
        Pipeline laid = laidOut(Drafts.heaped(Drafts.many(7)));

        assertThat(laid.nodes()).extracting(Node::y).containsOnly(24.0);
        assertThat(laid.nodes()).allMatch(node -> node.x() % 8 == 0);
        assertThat(laid.nodes().getFirst().x()).isEqualTo(40);
    }

    @Test
    void rowsStayInTheOrderOfTheDocument() {
        Pipeline laid = laidOut(Drafts.heaped(Drafts.many(28)));

        assertThat(laid.nodes().stream().map(Node::y).distinct().toList()).isSorted().hasSize(4);
    }

    @Test
    void aGroupKeepsOthersOut() {
        Pipeline rows = Drafts.many(21);
        List<Wire> wires = new ArrayList<>(rows.wires());
        wires.add(Wire.of("n2", "out", "n10", "in"));
        Pipeline grouped =
                rows.withWires(wires)
                        .withGroups(List.of(Group.of("g", "Across", List.of("n10", "n17"))));
        Pipeline laid = laidOut(grouped);

        Rectangle2D frame =
                Areas.around(
                        laid.nodes().stream()
                                .filter(
                                        node ->
                                                grouped.groups()
                                                        .getFirst()
                                                        .nodes()
                                                        .contains(node.id()))
                                .map(Drafts::area)
                                .toList());
        assertThat(laid.nodes()).filteredOn(node -> frame.intersects(Drafts.area(node))).hasSize(2);
    }

    @Test
    void aTaskKeepsOthersOut() {
        Pipeline laid = laidOut(Drafts.heaped(Drafts.example("guide-8-merge")));

        apart(laid);
        Task.all(laid, Catalog.standard())
                .forEach(
                        task -> {
                            Rectangle2D fence =
                                    Areas.around(
                                            task.nodes().stream()
                                                    .map(id -> laid.node(id).orElseThrow())
                                                    .map(Drafts::area)
                                                    .toList());
                            assertThat(laid.nodes())
                                    .filteredOn(node -> fence.intersects(Drafts.area(node)))
                                    .hasSize(task.nodes().size());
                        });
    }

    @Test
    void attachedNotesKeepTheirPlaceAndFreeOnesAreNotCovered() {
        Pipeline row = Drafts.heaped(Drafts.many(7));
        Pipeline noted =
                row.withNotes(
                        List.of(
                                Note.of("mine", "", 40, 120).withNode("n3"),
                                Note.of("free", "", 60, 30),
                                Note.of("far", "", -900, -900)));
        Pipeline laid = laidOut(noted);
        Node third = laid.node("n3").orElseThrow();

        assertThat(laid.notes().getFirst().x()).isEqualTo(third.x());
        assertThat(laid.notes().getFirst().y()).isEqualTo(third.y() + 96);
        apart(laid);
        assertThat(laid.notes().getLast()).isEqualTo(noted.notes().getLast());
    }

    @Test
    void onlyWhatIsSelectedMoves() {
        Pipeline row = Drafts.heaped(Drafts.many(7));
        var outlines = Drafts.outlines(row);
        outlines.keySet().removeIf(id -> !List.of("n3", "n4").contains(id));
        Pipeline laid =
                new AutoLayout(row, Catalog.standard(), outlines)
                        .place("Auto Layout", new BasicProgressMonitor())
                        .apply(row);

        assertThat(laid.nodes())
                .filteredOn(node -> !row.nodes().contains(node))
                .extracting(Node::id)
                .containsExactly("n4");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyDraftIsLaidOut(long seed) {
        Random random = new Random(seed);
        Pipeline draft = Drafts.many(30);
        List<Wire> wires = new ArrayList<>(draft.wires());
        for (int i = 0; i < 15; i++) {
            int from = random.nextInt(30);
            wires.add(Wire.of("n" + from, "out", "n" + random.nextInt(30), "in"));
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            groups.add(
                    Group.of(
                            "g" + i,
                            "",
                            random.ints(4, 0, 32).mapToObj(node -> "n" + node).toList()));
        }
        apart(laidOut(draft.withWires(wires).withGroups(groups)));
    }

    @Test
    void aLargeDocumentIsLaidOutStepByStep() {
        Pipeline large = Drafts.many(2_100);
        List<Integer> steps = new ArrayList<>();
        Pipeline laid =
                new AutoLayout(large, Catalog.standard(), Drafts.outlines(large))
                        .place("Auto Layout", new Watched((done, _) -> steps.add(done)))
                        .apply(large);

        assertThat(laid.nodes().stream().map(Drafts::area).distinct()).hasSize(2_100);
        assertThat(steps).isSorted().contains(100).hasSizeGreaterThan(10);
    }

    @Test
    void aLayoutThatIsCancelledEndsSoon() {
        Pipeline large = Drafts.many(700);
        AtomicInteger asked = new AtomicInteger();
        Watched monitor =
                new Watched(
                        (_, _) -> {
                            if (asked.incrementAndGet() == 3) {
                                throw new CancellationException();
                            }
                        });
        AutoLayout layout = new AutoLayout(large, Catalog.standard(), Drafts.outlines(large));

        assertThatThrownBy(() -> layout.place("Auto Layout", monitor))
                .isInstanceOf(CancellationException.class);
        assertThat(asked).hasValue(3);
    }
}
