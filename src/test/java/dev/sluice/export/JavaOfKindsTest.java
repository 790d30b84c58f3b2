package dev.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.export.java.JavaExporter;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// How single kinds look in Java; these programs ran and printed what the run printed.
final class JavaOfKindsTest {
    @Test
    void tryUnfoldGivesResultsWithoutAStreamBefore() {
        Node unfold =
                Node.of("first", "try_unfold", 0, 0)
                        .withParam("count", 9L)
                        .withParam("takes", "20ms")
                        .withParam("fails_when", "item == 3");
        assertThat(java(unfold))
                .contains(
                        "StreamExt.<Long, Long, String>tryUnfold(",
                        "item == 3 ? Result.err(\"failed: \" + item) : Result.ok(item)");
    }

    /// The program with these nodes before the sink, its white space made single spaces.
    private static String java(Node... nodes) {
        List<Node> all = new ArrayList<>(List.of(nodes));
        if (!all.getFirst().id().equals("first")) {
            all.addFirst(Node.of("first", "iter", 0, 0));
        }
        all.add(Node.of("sink", "try_for_each", 0, 0));
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            wires.add(Wire.of(all.get(i - 1).id(), "out", all.get(i).id(), "in"));
        }
        Pipeline pipeline = Pipeline.EMPTY.withNodes(all).withWires(wires);
        return switch (new JavaExporter().program(pipeline, Catalog.standard(), true)) {
            case Exported.Files files -> files.main().text().replaceAll("\\s+", " ");
            case Exported.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
