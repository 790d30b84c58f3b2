package dev.sluice.studio.code;

import dev.sluice.export.Exported;
import dev.sluice.export.SourceFile;
import dev.sluice.export.Span;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Settings.Clock;

import java.util.ArrayList;
import java.util.List;

/// A language for tests: a function around all nodes, and two lines for each, with an empty one before.
final class Listing {
    static final Language RUST = new Language("rust", "Rust", true, Listing::write);
    static final Language DRAWING =
            new Language("dot", "DOT", false, (_, _) -> written("g.dot", "digraph {}\n"));

    private Listing() {}

    /// A node of the kind `refused` cannot be written, and `broken` breaks the writer.
    static Exported write(Pipeline pipeline, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        StringBuilder text =
                new StringBuilder(clock == Clock.VIRTUAL ? "// paused clock\n" : "")
                        .append("fn main() {\n");
        List<Span> spans = new ArrayList<>();
        for (Node node : pipeline.nodes()) {
            if (node.kind().equals("broken")) {
                throw new IllegalStateException("no such page");
            }
            if (node.kind().equals("refused")) {
                problems.add(
                        Problem.error(
                                Problem.Place.node(node.id()),
                                "“" + node.title() + "” cannot be written.",
                                "Take it out."));
            }
            text.append('\n');
            int first = lines(text);
            text.append("    // ").append(node.title()).append('\n');
            text.append("    let ").append(node.id()).append(" = \"").append(node.params());
            text.append("\";\n");
            spans.add(new Span(node.id(), first + 1, first + 2));
        }
        text.append("}\n");
        return problems.isEmpty()
                ? new Exported.Files(
                        List.of(
                                new SourceFile("src/main.rs", text.toString()),
                                new SourceFile("Cargo.toml", "[package]\nname = \"x\"\n")),
                        spans)
                : new Exported.Refused(problems);
    }

    private static Exported written(String path, String text) {
        return new Exported.Files(List.of(new SourceFile(path, text)), List.of());
    }

    private static int lines(CharSequence text) {
        return (int) text.chars().filter(character -> character == '\n').count();
    }
}
