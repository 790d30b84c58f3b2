package dev.sluice.export.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.export.Exported;
import dev.sluice.export.Span;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.pipeline.Wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `-Dsluice.golden=write` writes the golden files anew.
final class RustExportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/sluice/export/rust");

    @ParameterizedTest
    @CsvSource({
        "quick-start, LIVE",
        "guide-6-error-handling, VIRTUAL",
        "guide-8-merge, LIVE",
        "gateway-log, LIVE"
    })
    void anExampleIsWrittenAsItWasReadOver(String example, Clock clock) throws IOException {
        String text = files(document(example), clock).main().text();
        Path golden = GOLDEN.resolve(example + ".rs");
        if (System.getProperty("sluice.golden", "").equals("write")) {
            Files.writeString(golden, text);
        }

        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @Test
    void theManifestNamesTheCratesAndFeaturesThatAreUsed() {
        assertThat(files(document("quick-start"), Clock.LIVE).files().get(1).text())
                .contains(
                        """
                        [package]
                        name = "two-sensors-one-slow-consumer"
                        version = "0.1.0"
                        edition = "2021"

                        [dependencies]
                        futures = "0.3"
                        tokio = { version = "1", features = ["macros", "rt-multi-thread", "sync", "time"] }
                        tokio-stream = "0.1"
                        """);
    }

    @Test
    void aNodeOwnsTheLinesThatWereWrittenForIt() {
        Exported.Files files = files(document("quick-start"), Clock.LIVE);
        List<String> lines = files.main().text().lines().toList();

        assertThat(files.spans())
                .filteredOn(span -> span.node().equals("celsius"))
                .singleElement()
                .satisfies(
                        span ->
                                assertThat(lines.subList(span.first() - 1, span.last()))
                                        .containsExactly(
                                                "        // celsius",
                                                "        .map(|item| item as f64 / 10.0)"));
        assertThat(files.spans()).extracting(Span::node).contains("kitchen", "readings", "print");
    }

    @Test
    void aPipelineWithErrorsIsRefusedWithThem() {
        assertThat(refusals(Pipeline.EMPTY)).containsExactly("The pipeline is empty.");
    }

    @Test
    void allNodesThatHaveNoRustAreNamedAtOnce() {
        Chain chain = new Chain();
        chain.add(Node.of("log", "lines", 0, 0).withParam("form", "json"));
        chain.add(Node.of("lines", "mpsc", 0, 0));
        chain.add(Node.of("stream", "receiver_stream", 0, 0));
        chain.add(Node.of("wait", "flat_map", 0, 0).withParam("takes", "uniform(1ms, 2ms)"));
        chain.add(Node.of("sink", "for_each", 0, 0));

        assertThat(refusals(chain.pipeline()))
                .containsExactly(
                        "“log” cannot be exported to Rust. It reads JSON, for which the standard"
                                + " library of Rust and tokio have nothing.",
                        "“wait” cannot be exported to Rust. Its sleeps are random, and the streams"
                                + " that flat_map makes cannot share one source of random numbers"
                                + " in Rust.");
    }

    @Test
    void variablesAreNamedAfterNodesWhateverThoseAreCalled() {
        Chain chain = new Chain();
        chain.add(Node.of("loop", "range", 0, 0));
        chain.add(Node.of("sleep", "mpsc", 0, 0));
        chain.add(Node.of("Größe 2", "receiver_stream", 0, 0).withLabel("Die Größe"));
        chain.add(Node.of("数", "throttle", 0, 0));
        chain.add(Node.of("1st", "next_loop", 0, 0));

        assertThat(files(chain.pipeline(), Clock.LIVE).main().text())
                .contains("let (sleep_node_tx, sleep_node_rx) = mpsc::channel::<i64>(5);")
                .contains("// Die Größe (Größe 2)\n    let grosse_2 = ReceiverStream::new(")
                .contains("let node = tokio_stream::StreamExt::throttle(grosse_2, ")
                .contains("tokio::pin!(node);");
    }

    @Test
    void whereKindsMixAnEnumHoldsThem() {
        Chain chain = new Chain();
        chain.add(Node.of("all", "iter", 0, 0).withParam("values", List.of(1L, List.of(2L, 3L))));
        chain.add(Node.of("sums", "map", 0, 0).withParam("value", "num(item)"));
        chain.add(Node.of("sink", "print", 0, 0));

        assertThat(files(chain.pipeline(), Clock.LIVE).main().text())
                .contains(".map(|item| item.num())")
                .contains("enum Value {\n    Int(i64),\n    List(Vec<Value>),\n}\n");
    }

    @Test
    void whatCanGrowTooLargeIsTheErrorOfItsItemInABodyThatMayFail() {
        Chain chain = new Chain();
        chain.add(Node.of("all", "iter", 0, 0).withParam("count", 3L));
        chain.add(Node.of("sums", "scan", 0, 0));
        chain.add(Node.of("results", "ok", 0, 0));
        chain.add(Node.of("small", "map_ok", 0, 0).withParam("value", "1"));
        chain.add(Node.of("large", "map_ok", 0, 0).withParam("value", "item + 1"));
        chain.add(Node.of("sink", "try_for_each", 0, 0));
        String text = files(chain.pipeline(), Clock.LIVE).main().text();

        assertThat(text).contains(".map_ok(|_| 1)").contains(".map_ok(|item| item + 1)");

        Chain other = new Chain();
        other.add(Node.of("all", "iter", 0, 0).withParam("count", 3L));
        other.add(Node.of("sums", "scan", 0, 0));
        other.add(Node.of("results", "ok", 0, 0));
        other.add(Node.of("large", "map_ok", 0, 0).withParam("value", "item + 1"));
        other.add(Node.of("sink", "try_for_each", 0, 0));

        assertThat(files(other.pipeline(), Clock.LIVE).main().text())
                .contains("item.checked_add(1)");
    }

    @Test
    void whatChannelsOfTokioCannotDoIsRefusedWithTheReason() {
        assertThat(refusals(fed(Node.of("full", "mpsc", 0, 0).withParam("overflow", "fail"))))
                .containsExactly(
                        "“full” cannot be exported to Rust. It panics its producer when it is full,"
                                + " which no channel of tokio does.");
        assertThat(
                        refusals(
                                fed(
                                        Node.of("last", "mpsc", 0, 0)
                                                .withParam("overflow", "drop_oldest"))))
                .containsExactly(
                        "“last” cannot be exported to Rust. It drops the oldest item when it is"
                                + " full, and of tokio's mpsc only the receiver can take items"
                                + " out.");
        assertThat(refusals(fed(Node.of("state", "watch", 0, 0))))
                .containsExactly(
                        "“source” cannot be exported to Rust. It keeps a sender, and that of"
                                + " “state” cannot be cloned.");
    }

    /// A channel whose producer keeps a sender.
    private static Pipeline fed(Node channel) {
        Chain chain = new Chain();
        chain.add(Node.of("source", "range", 0, 0).withParam("holds_sender", true));
        chain.add(channel);
        boolean watched = channel.kind().equals("watch");
        chain.add(Node.of("stream", watched ? "watch_stream" : "receiver_stream", 0, 0));
        chain.add(Node.of("sink", "for_each", 0, 0));
        return chain.pipeline();
    }

    private static List<String> refusals(Pipeline pipeline) {
        return switch (RustExport.of(pipeline, Catalog.standard(), Clock.LIVE)) {
            case Exported.Files files -> throw new AssertionError(files.main().text());
            case Exported.Refused refused ->
                    refused.problems().stream().map(Problem::sentence).toList();
        };
    }

    private static Exported.Files files(Pipeline pipeline, Clock clock) {
        return switch (RustExport.of(pipeline, Catalog.standard(), clock)) {
            case Exported.Files files -> files;
            case Exported.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private static Pipeline document(String example) {
        return switch (Examples.open(example).orElseThrow()) {
            case Reading.Opened opened -> opened.pipeline();
            case Reading.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    /// A document of nodes in a row.
    private static final class Chain {
        private final List<Node> nodes = new ArrayList<>();
        private final List<Wire> wires = new ArrayList<>();

        void add(Node node) {
            if (!nodes.isEmpty()) {
                wires.add(Wire.of(nodes.getLast().id(), "out", node.id(), "in"));
            }
            nodes.add(node);
        }

        Pipeline pipeline() {
            return Pipeline.EMPTY.withNodes(nodes).withWires(wires);
        }
    }
}
