package dev.sluice.export.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.export.Exported;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.pipeline.Wire;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// How single kinds look in Rust; each of these texts compiled and printed what the run printed, tokio 1.24.2.
final class RustOfKindsTest {
    private static final Node NUMBERS = node("iter", "count", 4L);

    @Test
    void takeUntilOfASleep() {
        assertThat(rust(NUMBERS, node("take_until", "after", "20ms"), node("count")))
                .contains(".take_until(sleep(Duration::from_millis(20)))");
    }

    @Test
    void mapWhileByPath() {
        Node mapWhile = node("map_while", "predicate", "item < 3", "value", "item * 2");
        assertThat(rust(NUMBERS, mapWhile, node("count")))
                .contains(
                        "tokio_stream::StreamExt::map_while(",
                        """
                            if item < 3 {
                                Some(item * 2)
                            } else {
                                None
                            }
                        """
                                .indent(4));
    }

    @Test
    void flattenOfLists() {
        Node chunks = node("chunks", "n", 3L);
        assertThat(rust(NUMBERS, chunks, node("flatten"), node("count")))
                .contains(
                        """
                                .map(stream::iter)
                                .flatten()
                        """);
        assertThat(rust(NUMBERS, chunks, node("flatten", "takes", "5ms"), node("count")))
                .contains("stream::iter(list).then(|item| async move {");
    }

    @Test
    void flattenOfWhatIsNoListIsRefused() {
        assertThat(export(NUMBERS, node("flatten"), node("count")))
                .isInstanceOfSatisfying(
                        Exported.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .singleElement()
                                        .satisfies(
                                                problem ->
                                                        assertThat(problem.sentence())
                                                                .contains("lists of one type")));
    }

    @Test
    void debounceIsAFunctionOfItsOwn() {
        assertThat(rust(NUMBERS, node("debounce", "silence", "10ms"), node("count")))
                .contains(
                        "debounce(iter, Duration::from_millis(10))",
                        "fn debounce<S: Stream>(items: S, silence: Duration)");
    }

    @Test
    void tryUnfoldEndsInItsError() {
        Node unfold = node("try_unfold", "count", 9L, "takes", "20ms", "fails_when", "item == 3");
        assertThat(rust(unfold, node("try_for_each")))
                .contains(
                        """
                            stream::try_unfold(0..9_i64, |mut items| async move {
                                let item = match items.next() {
                                    Some(item) => item,
                                    None => return Ok(None),
                                };
                                sleep(Duration::from_millis(20)).await;
                                if item == 3 {
                                    Err(format!("failed: {item}"))
                                } else {
                                    Ok(Some((item, items)))
                                }
                            })
                        """);
    }

    @Test
    void retryIsALoopAroundItsBody() {
        assertThat(rust(NUMBERS, node("ok"), node("retry", "pause", "10ms"), node("try_for_each")))
                .contains(
                        """
                                .and_then(|item| async move {
                                    let mut attempt = 0_i64;
                                    loop {
                                        if !(attempt < 2) {
                                            break Ok(item);
                                        }
                                        if attempt == 3 {
                                            break Err(format!("failed: {item}"));
                                        }
                        """);
    }

    @Test
    void errIntoNamesTheType() {
        Node results = node("to_result", "fails_when", "item == 2");
        assertThat(rust(NUMBERS, results, node("err_into"), node("try_for_each")))
                .contains(".err_into::<ErrInto>()", "impl From<String> for ErrInto {");
        assertThat(rust(NUMBERS, results, node("err_into", "into", "text"), node("try_for_each")))
                .contains(".err_into::<String>()");
    }

    @Test
    void spawnedBodiesAreTasks() {
        assertThat(rust(NUMBERS, node("buffered", "spawned", true), node("count")))
                .contains("tokio::spawn(async move {");
    }

    @Test
    void severalInputs() {
        Pipeline two = joined(node("select_with_strategy"), "a", "b");
        assertThat(text(RustExport.of(two, Catalog.standard(), Clock.VIRTUAL)))
                .contains(
                        "stream::select_with_strategy(iter, iter2, |last: &mut PollNext|"
                                + " last.toggle())");

        Pipeline keyed = joined(node("stream_map", "keys", List.of("x", "y")), "in", "in");
        assertThat(text(RustExport.of(keyed, Catalog.standard(), Clock.VIRTUAL)))
                .contains(
                        ".map(|item| (\"x\".to_string(), item))",
                        "stream::select_all([iter.boxed(), iter2.boxed()])");
    }

    private static Pipeline joined(Node join, String first, String second) {
        Node other = Node.of("iter2", "iter", 0, 0).withParam("count", 4L);
        return Pipeline.EMPTY
                .withNodes(List.of(NUMBERS, other, join, node("count")))
                .withWires(
                        List.of(
                                Wire.of("iter", "out", join.id(), first),
                                Wire.of("iter2", "out", join.id(), second),
                                Wire.of(join.id(), "out", "count", "in")));
    }

    private static String rust(Node... nodes) {
        return text(export(nodes));
    }

    private static String text(Exported exported) {
        return switch (exported) {
            case Exported.Files files -> files.main().text();
            case Exported.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private static Exported export(Node... nodes) {
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < nodes.length; i++) {
            wires.add(Wire.of(nodes[i - 1].id(), "out", nodes[i].id(), "in"));
        }
        return RustExport.of(
                Pipeline.EMPTY.withNodes(List.of(nodes)).withWires(wires),
                Catalog.standard(),
                Clock.VIRTUAL);
    }

    private static Node node(String kind, Object... params) {
        Node node = Node.of(kind, kind, 0, 0);
        for (int i = 0; i < params.length; i += 2) {
            node = node.withParam((String) params[i], params[i + 1]);
        }
        return node;
    }
}
