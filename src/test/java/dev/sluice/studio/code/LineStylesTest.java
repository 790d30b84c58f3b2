package dev.sluice.studio.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.export.Span;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class LineStylesTest {
    private static final Pipeline DOCUMENT =
            Pipeline.EMPTY.withNodes(
                    List.of(
                            Node.of("numbers", "range", 0, 0),
                            Node.of("letters", "list", 0, 0),
                            Node.of("queue", "mpsc", 0, 0),
                            Node.of("end", "for_each", 0, 0)));
    private static final Spans SPANS =
            new Spans(
                    List.of(
                            new Span("end", 1, 6),
                            new Span("queue", 2, 2),
                            new Span("numbers", 3, 5),
                            new Span("letters", 5, 5)));

    private final LineStyles styles = new LineStyles(DOCUMENT, Catalog.standard());

    @Test
    void aLineWearsTheFamilyOfItsInnermostNodeAndABirthItsItemsColour() {
        assertThat(styles.of(7, SPANS, Set.of()))
                .containsExactly(
                        List.of("of-node", "sinks"),
                        List.of("of-node", "channels"),
                        List.of("of-node", "producers", "birth-0"),
                        List.of("of-node", "producers"),
                        List.of("of-node", "producers", "birth-1"),
                        List.of("of-node", "sinks"),
                        List.of());
    }

    @Test
    void everyLineOfASelectedNodeIsMarkedAlsoAroundOthers() {
        assertThat(styles.of(7, SPANS, Set.of("end", "numbers")))
                .extracting(line -> line.contains("selected-node"))
                .containsExactly(true, true, true, true, true, true, false);
        assertThat(styles.of(7, SPANS, Set.of("end", "numbers")).get(3)).contains("producers");
        assertThat(styles.of(7, SPANS, Set.of("end")).get(3)).contains("sinks");
    }

    @Test
    void aNodeThatIsGoneHasNoColour() {
        assertThat(new LineStyles(Pipeline.EMPTY, Catalog.standard()).of(1, SPANS, Set.of("end")))
                .containsExactly(List.of("of-node", "selected-node"));
    }

    @Test
    void aLineLeadsToItsInnermostNodes() {
        Spans both =
                new Spans(List.of(new Span("a", 1, 10), new Span("b", 3, 3), new Span("c", 3, 3)));

        assertThat(both.innermost(1)).containsExactly("a");
        assertThat(both.innermost(2)).containsExactlyInAnyOrder("b", "c");
        assertThat(both.innermost(10)).isEmpty();
        assertThat(both.first(Set.of("b", "c"))).hasValue(2);
    }
}
