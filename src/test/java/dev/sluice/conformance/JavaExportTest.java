package dev.sluice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Checker;
import dev.sluice.catalog.Examples;
import dev.sluice.catalog.NodeKind;
import dev.sluice.export.Exported;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineReader;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Programs in Java compile without a warning and print, in virtual time, what Sluice's own run hands to its sinks.
final class JavaExportTest {
    private static final Path CASES = Path.of("src/test/resources/conformance/pipelines.jsonl");

    private static final String LOG =
            """
            10.0.0.1 - - [27/Nov/2026:06:00:00 +0000] "GET /index.html HTTP/1.1" 200 512
            not a request
            10.0.0.2 - - [27/Nov/2026:06:00:01 +0000] "POST /login HTTP/1.1" 403 64
            """;

    private static final List<String> MIXED =
            List.of(
                    """
                    {"format": 1, "name": "two kinds in one channel", "nodes": [
                      {"id": "item", "kind": "range", "params": {"count": 3, "step": -2}},
                      {"id": "class", "kind": "list", "params": {"values": ["a \\"b\\" \\n", "true", "\\u2028"]}},
                      {"id": "c", "kind": "mpsc", "params": {"capacity": 1}},
                      {"id": "s", "kind": "receiver_stream"},
                      {"id": "n", "kind": "enumerate"},
                      {"id": "end", "kind": "collect"}],
                     "wires": [["item.out", "c.in"], ["class.out", "c.in"], ["c.out", "s.in"],
                       ["s.out", "n.in"], ["n.out", "end.in"]]}
                    """,
                    """
                    {"format": 1, "name": "merged kinds", "nodes": [
                      {"id": "a", "kind": "unfold", "params": {"values": [0.5, 1e300, -0.0], "takes": "3ms"}},
                      {"id": "b", "kind": "unfold", "params": {"count": 4, "takes": "expr(item * 2) then 1ms"}},
                      {"id": "m", "kind": "merge"},
                      {"id": "p", "kind": "print", "params": {"text": "item", "takes": "2ms"}}],
                     "wires": [["a.out", "m.a"], ["b.out", "m.b"], ["m.out", "p.in"]]}
                    """,
                    """
                    {"format": 1, "name": "errors of several kinds", "nodes": [
                      {"id": "a", "kind": "iter", "params": {"count": 9}},
                      {"id": "r", "kind": "to_result", "params": {"fails_when": "item == 1", "error": "'one'"}},
                      {"id": "b", "kind": "try_buffered", "params": {"n": 2, "value": "12 / (item - 4)",
                        "fails_when": "item == 3", "error": "item", "takes": "expr(9 - item)"}},
                      {"id": "m", "kind": "map_ok", "params": {"value": "[item, item * 2]"}},
                      {"id": "k", "kind": "try_chunks", "params": {"n": 2}},
                      {"id": "end", "kind": "next_loop", "params": {"takes": "1ms"}}],
                     "wires": [["a.out", "r.in"], ["r.out", "b.in"], ["b.out", "m.in"], ["m.out", "k.in"],
                       ["k.out", "end.in"]]}
                    """,
                    """
                    {"format": 1, "name": "errors handled", "nodes": [
                      {"id": "a", "kind": "iter", "params": {"values": ["7", "x", "9", "-1"]}},
                      {"id": "r", "kind": "ok"},
                      {"id": "n", "kind": "and_then", "params": {"value": "int(item)", "takes": "1ms"}},
                      {"id": "o", "kind": "or_else", "params": {"value": "size(error)", "rethrows_when": "false",
                        "error": "error", "takes": "2ms"}},
                      {"id": "f", "kind": "try_filter", "params": {"predicate": "item > 0 || item * item > 5"}},
                      {"id": "e", "kind": "map_err", "params": {"value": "error + '!'"}},
                      {"id": "p", "kind": "print"}],
                     "wires": [["a.out", "r.in"], ["r.out", "n.in"], ["n.out", "o.in"], ["o.out", "f.in"],
                       ["f.out", "e.in"], ["e.out", "p.in"]]}
                    """,
                    """
                    {"format": 1, "name": "records and random numbers", "settings": {"seed": 7}, "nodes": [
                      {"id": "g", "kind": "generator", "params": {"count": 8, "burst": 3, "every": "exponential(5ms)",
                        "value": "int(random * 100.0) + n"}},
                      {"id": "c", "kind": "mpsc", "params": {"capacity": 2}},
                      {"id": "s", "kind": "receiver_stream"},
                      {"id": "string", "kind": "map", "params": {"value": "{'id': item, 'half': item / 2.0, 'name': 'n' + string(item), 'odd': item % 2 == 1}"}},
                      {"id": "w", "kind": "buffer_unordered", "params": {"n": 3, "takes": "uniform(1ms, 9ms)",
                        "value": "{'it': item.name + '-', 'all': [item.id, item.id + 1].map(x, x * 2)}"}},
                      {"id": "k", "kind": "chunks", "params": {"n": 2}},
                      {"id": "end", "kind": "fold", "params": {"initial": "0.5", "value": "sum + double(size(item)) * 1.5", "takes": "1ms"}}],
                     "wires": [["g.out", "c.in"], ["c.out", "s.in"], ["s.out", "string.in"], ["string.out", "w.in"],
                       ["w.out", "k.in"], ["k.out", "end.in"]]}
                    """,
                    """
                    {"format": 1, "name": "tasks one after another", "nodes": [
                      {"id": "a", "kind": "range", "params": {"count": 9, "every": "3ms"}},
                      {"id": "c", "kind": "mpsc", "params": {"capacity": 2}},
                      {"id": "s", "kind": "receiver_stream"},
                      {"id": "r", "kind": "then", "params": {"value": "item * 10", "takes": "2ms"}},
                      {"id": "f", "kind": "forward", "params": {"sends": "send_timeout", "timeout": "4ms"}},
                      {"id": "d", "kind": "mpsc", "params": {"capacity": 1}},
                      {"id": "t", "kind": "receiver_stream"},
                      {"id": "p", "kind": "spawn", "params": {"capacity": 1}},
                      {"id": "x", "kind": "to_result", "params": {"fails_when": "item == 20", "error": "'twenty'"}},
                      {"id": "q", "kind": "spawn", "params": {"capacity": 2}},
                      {"id": "m", "kind": "and_then", "params": {"value": "[item]", "takes": "1ms"}},
                      {"id": "end", "kind": "next_loop", "params": {"takes": "8ms"}}],
                     "wires": [["a.out", "c.in"], ["c.out", "s.in"], ["s.out", "r.in"], ["r.out", "f.in"],
                       ["f.out", "d.in"], ["d.out", "t.in"], ["t.out", "p.in"], ["p.out", "x.in"], ["x.out", "q.in"],
                       ["q.out", "m.in"], ["m.out", "end.in"]]}
                    """,
                    """
                    {"format": 1, "name": "routed into channels of all sorts", "nodes": [
                      {"id": "a", "kind": "unfold", "params": {"count": 12, "takes": "3ms"}},
                      {"id": "route", "kind": "route", "params": {"predicate": "item % 4", "sends": "try_send"}},
                      {"id": "text", "kind": "list", "params": {"values": ["x"]}},
                      {"id": "b", "kind": "mpsc", "params": {"capacity": 1}},
                      {"id": "bs", "kind": "receiver_stream"},
                      {"id": "bp", "kind": "print", "params": {"text": "item", "takes": "30ms"}},
                      {"id": "c", "kind": "broadcast", "params": {"capacity": 1}},
                      {"id": "cs", "kind": "broadcast_stream"},
                      {"id": "ct", "kind": "broadcast_stream"},
                      {"id": "cd", "kind": "drop_err"},
                      {"id": "ce", "kind": "drop_err"},
                      {"id": "cm", "kind": "select"},
                      {"id": "cp", "kind": "next_loop", "params": {"takes": "20ms"}},
                      {"id": "w", "kind": "watch", "params": {"initial": "'none'"}},
                      {"id": "ws", "kind": "watch_stream"},
                      {"id": "wt", "kind": "take", "params": {"n": 2}},
                      {"id": "wp", "kind": "print", "params": {"text": "item", "takes": "1ms"}},
                      {"id": "u", "kind": "mpsc", "params": {"capacity": 1, "overflow": "drop_oldest"}},
                      {"id": "us", "kind": "receiver_stream"},
                      {"id": "up", "kind": "for_each", "params": {"takes": "25ms"}}],
                     "wires": [["a.out", "route.in"], ["route.out", "b.in"], ["route.out", "c.in"],
                       ["route.out", "w.in"], ["route.out", "u.in"], ["text.out", "c.in"], ["b.out", "bs.in"],
                       ["bs.out", "bp.in"], ["c.out", "cs.in"], ["c.out", "ct.in"], ["cs.out", "cd.in"],
                       ["ct.out", "ce.in"], ["cd.out", "cm.a"], ["ce.out", "cm.b"], ["cm.out", "cp.in"], ["w.out", "ws.in"], ["ws.out", "wt.in"],
                       ["wt.out", "wp.in"], ["u.out", "us.in"], ["us.out", "up.in"]]}
                    """,
                    """
                    {"format": 1, "name": "in turns until one closes, then to all", "nodes": [
                      {"id": "a", "kind": "iter", "params": {"count": 9}},
                      {"id": "t", "kind": "route", "params": {"by": "round_robin"}},
                      {"id": "b", "kind": "mpsc", "params": {"capacity": 1}},
                      {"id": "bs", "kind": "receiver_stream"},
                      {"id": "bt", "kind": "take", "params": {"n": 1}},
                      {"id": "bp", "kind": "for_each"},
                      {"id": "c", "kind": "mpsc", "params": {"capacity": 1}},
                      {"id": "cs", "kind": "receiver_stream"},
                      {"id": "ca", "kind": "route", "params": {"by": "all"}},
                      {"id": "d", "kind": "unbounded"},
                      {"id": "ds", "kind": "receiver_stream"},
                      {"id": "dp", "kind": "next_loop", "params": {"takes": "3ms"}},
                      {"id": "e", "kind": "mpsc", "params": {"capacity": 1}},
                      {"id": "es", "kind": "receiver_stream"},
                      {"id": "ep", "kind": "next_loop", "params": {"takes": "5ms"}}],
                     "wires": [["a.out", "t.in"], ["t.out", "b.in"], ["t.out", "c.in"], ["b.out", "bs.in"],
                       ["bs.out", "bt.in"], ["bt.out", "bp.in"], ["c.out", "cs.in"], ["cs.out", "ca.in"],
                       ["ca.out", "d.in"], ["ca.out", "e.in"], ["d.out", "ds.in"], ["ds.out", "dp.in"],
                       ["e.out", "es.in"], ["es.out", "ep.in"]]}
                    """,
                    """
                    {"format": 1, "name": "producers that give up", "nodes": [
                      {"id": "a", "kind": "range", "params": {"count": 9, "every": "2ms"}},
                      {"id": "c", "kind": "mpsc", "params": {"capacity": 1, "overflow": "fail"}},
                      {"id": "s", "kind": "receiver_stream"},
                      {"id": "end", "kind": "next_loop", "params": {"takes": "9ms"}},
                      {"id": "n", "kind": "range", "params": {"count": 9, "every": "2ms"}},
                      {"id": "d", "kind": "mpsc", "params": {"capacity": 2, "overflow": "drop_newest"}},
                      {"id": "t", "kind": "receiver_stream"},
                      {"id": "nobody", "kind": "route", "params": {"predicate": "item > 3 ? 2 : item % 2"}},
                      {"id": "e", "kind": "unbounded"},
                      {"id": "u", "kind": "receiver_stream"},
                      {"id": "evens", "kind": "next_loop", "params": {"takes": "5ms"}},
                      {"id": "o", "kind": "oneshot"},
                      {"id": "os", "kind": "oneshot_stream"},
                      {"id": "odd", "kind": "next_loop"}],
                     "wires": [["a.out", "c.in"], ["c.out", "s.in"], ["s.out", "end.in"], ["n.out", "d.in"],
                       ["d.out", "t.in"], ["t.out", "nobody.in"], ["nobody.out", "e.in"], ["nobody.out", "o.in"],
                       ["e.out", "u.in"], ["u.out", "evens.in"], ["o.out", "os.in"], ["os.out", "odd.in"]]}
                    """,
                    """
                    {"format": 1, "name": "one reply, none, and a kept sender", "settings": {"until": "1s"}, "nodes": [
                      {"id": "a", "kind": "range", "params": {"from": 7, "count": 3, "every": "4ms", "start": "2ms"}},
                      {"id": "o", "kind": "oneshot"},
                      {"id": "os", "kind": "oneshot_stream"},
                      {"id": "op", "kind": "next_loop"},
                      {"id": "n", "kind": "list", "params": {"values": [], "holds_sender": false}},
                      {"id": "no", "kind": "oneshot"},
                      {"id": "ns", "kind": "oneshot_stream"},
                      {"id": "np", "kind": "collect"},
                      {"id": "k", "kind": "range", "params": {"count": 2, "every": "4ms", "holds_sender": true}},
                      {"id": "w", "kind": "watch"},
                      {"id": "ws", "kind": "watch_stream"},
                      {"id": "chunks", "kind": "chunks", "params": {"n": 2}},
                      {"id": "wp", "kind": "next_loop"}],
                     "wires": [["a.out", "o.in"], ["o.out", "os.in"], ["os.out", "op.in"], ["n.out", "no.in"],
                       ["no.out", "ns.in"], ["ns.out", "np.in"], ["k.out", "w.in"], ["w.out", "ws.in"],
                       ["ws.out", "chunks.in"], ["chunks.out", "wp.in"]]}
                    """);

    /// Kinds with bodies, and what precedes them and follows.
    private static final List<String> BODIES =
            List.of(
                    "then plain middle",
                    "buffered plain middle",
                    "buffer_unordered plain middle",
                    "for_each plain end",
                    "for_each_concurrent plain end",
                    "and_then ok middle",
                    "try_buffered ok middle",
                    "try_buffer_unordered ok middle",
                    "try_for_each ok end",
                    "try_for_each_concurrent ok end");

    private static final List<String> TAKES =
            List.of("0ms", "4ms", "expr(9 - item)", "uniform(1ms, 5ms) then exponential(3ms)");

    @TempDir Path folder;

    @Test
    void everyExampleAndEveryCasePrintsWhatSluiceHandsToItsSinks() throws IOException {
        Map<String, Pipeline> pipelines = new LinkedHashMap<>();
        for (Examples.Entry example : Examples.list()) {
            Reading reading = Examples.open(example.name()).orElseThrow();
            pipelines.put(example.name(), ((Reading.Opened) reading).pipeline());
        }
        for (JsonNode line : Json.lines(CASES)) {
            pipelines.put(line.get("id").asString(), new CaseDocument(line).pipeline());
        }
        Map<String, JavaProgram> programs = new LinkedHashMap<>();
        pipelines.forEach(
                (name, pipeline) ->
                        programs.put(name, JavaProgram.of("p" + programs.size(), pipeline, true)));

        agree(pipelines, programs);
    }

    @Test
    void everyKindIsWrittenOrRefusedWithAReason() throws IOException {
        Map<String, Pipeline> pipelines = new LinkedHashMap<>();
        Map<String, JavaProgram> programs = new LinkedHashMap<>();
        List<String> unwritten = new ArrayList<>();
        for (NodeKind kind : Catalog.standard().kinds()) {
            String id = kind.spec().id();
            Pipeline pipeline = writingTo("all.log", Surroundings.of(kind.spec()));
            assertThat(Checker.runnable(Checker.check(pipeline, Catalog.standard())))
                    .as(id)
                    .isTrue();
            switch (JavaProgram.exported(pipeline, true)) {
                case Exported.Refused(List<Problem> problems) -> {
                    assertThat(problems)
                            .as(id)
                            .allSatisfy(
                                    problem ->
                                            assertThat(problem.sentence())
                                                    .matches(
                                                            "“(it|[ab]-.+)” cannot be exported to"
                                                                    + " Java\\."
                                                                    + " .+"));
                    unwritten.add(id);
                }
                case Exported.Files _ -> {
                    pipelines.put(id, pipeline);
                    programs.put(id, JavaProgram.of("k" + programs.size(), pipeline, true));
                }
            }
        }

        assertThat(unwritten)
                .as("kinds that have no Java, or none around these items")
                .containsExactlyInAnyOrder("err_into", "flatten");
        agree(pipelines, programs);
    }

    /// Where its nodes write, they write there.
    private Pipeline writingTo(String file, Pipeline pipeline) {
        return pipeline.withNodes(
                pipeline.nodes().stream()
                        .map(
                                node ->
                                        node.kind().equals("append_file")
                                                ? node.withParam(
                                                        "file", folder.resolve(file).toString())
                                                : node)
                        .toList());
    }

    @Test
    void aFileIsAppendedToAsSluiceDoes() throws IOException {
        Reading reading =
                PipelineReader.read(
                        """
                        {"format": 1, "nodes": [
                          {"id": "a", "kind": "iter", "params": {"values": [1.5, "x\\ny", [1, "é"], true]}},
                          {"id": "b", "kind": "append_file"}],
                         "wires": [["a.out", "b.in"]]}
                        """
                                .getBytes(UTF_8));
        Pipeline pipeline = ((Reading.Opened) reading).pipeline();
        JavaProgram program = JavaProgram.of("file", writingTo("java.log", pipeline), false);
        assertThat(JavaProgram.compile(List.of(program), folder)).isEmpty();

        program.run(folder);
        program.run(folder);
        Handed.lines(writingTo("sluice.log", pipeline));
        String once = Files.readString(folder.resolve("sluice.log"));

        assertThat(once).isEqualTo("1.5\nx\ny\n[1, \"é\"]\ntrue\n");
        assertThat(folder.resolve("java.log")).content().isEqualTo(once + once);
    }

    @Test
    void aFileThatCannotBeWrittenIsAPanic() throws IOException {
        Pipeline pipeline =
                writingTo(
                        ".", Surroundings.of(Catalog.standard().spec("append_file").orElseThrow()));
        JavaProgram program = JavaProgram.of("panic", pipeline, true);
        assertThat(JavaProgram.compile(List.of(program), folder)).isEmpty();

        assertThat(program.run(folder)).isEqualTo(Handed.lines(pipeline)).hasSize(1);
    }

    @Test
    void documentsThatMixKindsAgreeToo() throws IOException {
        Map<String, Pipeline> pipelines = new LinkedHashMap<>();
        Map<String, JavaProgram> programs = new LinkedHashMap<>();
        for (String document : MIXED) {
            Reading reading = PipelineReader.read(document.getBytes(UTF_8));
            assertThat(reading).as(document).isInstanceOf(Reading.Opened.class);
            pipelines.put(document, ((Reading.Opened) reading).pipeline());
            programs.put(
                    document,
                    JavaProgram.of(
                            "m" + programs.size(),
                            Objects.requireNonNull(pipelines.get(document)),
                            true));
        }

        agree(pipelines, programs);
    }

    @Test
    void spawnedBodiesGoOnWhileTheSinkIsBusyAndDrawTheSameNumbers() throws IOException {
        Map<String, Pipeline> pipelines = new LinkedHashMap<>();
        Map<String, JavaProgram> programs = new LinkedHashMap<>();
        for (String body : BODIES) {
            for (String takes : TAKES) {
                String name = body + " " + takes;
                pipelines.put(name, spawning(body.split(" ", -1), takes));
                programs.put(
                        name,
                        JavaProgram.of(
                                "s" + programs.size(),
                                Objects.requireNonNull(pipelines.get(name)),
                                true));
            }
        }

        agree(pipelines, programs);
    }

    private static Pipeline spawning(String[] body, String takes) {
        boolean plain = body[1].equals("plain");
        boolean ends = body[2].equals("end");
        String document =
                """
                {"format": 1, "nodes": [
                  {"id": "a", "kind": "unfold", "params": {"count": 7, "takes": "1ms"}},
                  {"id": "ok", "kind": "%s"},
                  {"id": "body", "kind": "%s", "params": {"spawned": true, "takes": "%s"}},
                  {"id": "end", "kind": "next_loop", "params": {"takes": "6ms"}}],
                 "wires": [["a.out", "ok.in"], ["ok.out", "body.in"], ["body.out", "end.in"]]}
                """
                        .formatted(plain ? "fuse" : "ok", body[0], takes);
        Reading reading = PipelineReader.read(document.getBytes(UTF_8));
        Pipeline pipeline = ((Reading.Opened) reading).pipeline();
        return ends
                ? pipeline.withNodes(pipeline.nodes().subList(0, 3))
                        .withWires(pipeline.wires().subList(0, 2))
                : pipeline;
    }

    /// All programs are compiled in one go and run one after another.
    private void agree(Map<String, Pipeline> pipelines, Map<String, JavaProgram> programs)
            throws IOException {
        assertThat(JavaProgram.compile(programs.values(), folder)).isEmpty();
        List<String> different = new ArrayList<>();
        int lines = 0;
        for (Map.Entry<String, JavaProgram> program : programs.entrySet()) {
            List<String> printed = reading(() -> program.getValue().run(folder));
            Pipeline pipeline = Objects.requireNonNull(pipelines.get(program.getKey()));
            List<String> handed = reading(() -> Handed.lines(pipeline));
            lines += handed.size();
            if (!printed.equals(handed)) {
                different.add(program.getKey() + "\n  java   " + printed + "\n  sluice " + handed);
            }
        }
        assertThat(different).isEmpty();
        assertThat(lines).isGreaterThan(programs.size());
    }

    /// With a log on standard input, for those who read it.
    private static List<String> reading(Running running) throws IOException {
        InputStream in = System.in;
        System.setIn(new ByteArrayInputStream(LOG.getBytes(UTF_8)));
        try {
            return running.run();
        } finally {
            System.setIn(in);
        }
    }

    private interface Running {
        List<String> run() throws IOException;
    }
}
