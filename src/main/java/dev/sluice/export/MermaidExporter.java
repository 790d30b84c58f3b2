package dev.sluice.export;

import static java.util.stream.Collectors.joining;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Catalog;
import dev.sluice.export.Drawing.Box;
import dev.sluice.export.Drawing.Frame;
import dev.sluice.export.Drawing.Line;
import dev.sluice.export.Drawing.Style;
import dev.sluice.pipeline.JsonText;
import dev.sluice.pipeline.Pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A flowchart for Mermaid, as GitHub and many wikis draw it in a code block named `mermaid`.
@AutoService(Exporter.class)
public final class MermaidExporter implements Exporter.Notation {
    private static final String CONFIG =
            """
            config:
              flowchart:
                wrappingWidth: 400
            ---
            """;
    private static final String LOOKS =
            """
              classDef producer fill:#e6f6f4,stroke:#0d9488,color:#1b2430
              classDef channel fill:#e8effd,stroke:#2563eb,color:#1b2430
              classDef operator fill:#f3edfe,stroke:#7c3aed,color:#1b2430
              classDef sink fill:#e8f7ed,stroke:#16a34a,color:#1b2430
              classDef unknown fill:#ffffff,stroke:#dc2626,color:#1b2430,stroke-dasharray:4
              classDef task fill:none,stroke:#94a1b0,stroke-dasharray:4
            """;

    @Override
    public String format() {
        return "mermaid";
    }

    @Override
    public String about() {
        return "a flowchart for Mermaid";
    }

    @Override
    public Exported.Files written(Pipeline pipeline, Catalog catalog) {
        return new Chart(Drawing.of(pipeline, catalog)).file();
    }

    /// One flowchart being written.
    private static final class Chart {
        private final Drawing drawing;
        private final Map<String, String> names = new HashMap<>();
        private final Set<String> taken = new HashSet<>();
        private final Sheet out = new Sheet();

        Chart(Drawing drawing) {
            this.drawing = drawing;
        }

        Exported.Files file() {
            String title = JsonText.compact(Printable.of(drawing.name()).replace('\n', ' '));
            out.append("---\ntitle: ").append(title).append('\n').append(CONFIG);
            out.append("flowchart LR\n");
            int number = 0;
            for (Frame task : drawing.tasks()) {
                frame("task" + number++, task);
            }
            drawing.loose().forEach(box -> box("  ", box));
            drawing.lines().forEach(this::line);
            out.append(LOOKS);
            lineStyle(Style.CHANNEL, "stroke:#2563eb");
            lineStyle(Style.FALLIBLE, "stroke:#db2777");
            return out.file(drawing.name(), "mmd");
        }

        private void frame(String name, Frame task) {
            out.append("  subgraph ").append(name).append(" [\"");
            out.append(MermaidText.escaped(task.title())).append("\"]\n");
            task.boxes().forEach(box -> box("    ", box));
            out.append("  end\n  class ").append(name).append(" task\n");
        }

        private void box(String indent, Box box) {
            String label = '"' + label(box.caption()) + '"';
            out.append(indent).append(name(box.id()));
            out.append(
                    switch (box.role()) {
                        case PRODUCER, OPERATOR, SINK -> "(" + label + ")";
                        case CHANNEL -> "[(" + label + ")]";
                        case UNKNOWN -> "[" + label + "]";
                    });
            out.append(":::").append(box.role().name().toLowerCase(Locale.ROOT)).append('\n');
            out.lineOf(box.id());
        }

        private void line(Line line) {
            String ports =
                    Stream.of(line.tail(), line.head())
                            .filter(port -> !port.isEmpty())
                            .map(MermaidText::escaped)
                            .collect(joining(" → "));
            out.append("  ").append(name(line.from())).append(' ');
            out.append(
                    switch (line.style()) {
                        case CHANNEL -> "==>";
                        case STREAM -> "-->";
                        case FALLIBLE -> "-.->";
                    });
            out.append(ports.isEmpty() ? " " : "|\"" + ports + "\"| ");
            out.append(name(line.to())).append('\n');
            out.lineOf(line.from(), line.to());
        }

        private void lineStyle(Style style, String look) {
            String numbers =
                    IntStream.range(0, drawing.lines().size())
                            .filter(number -> drawing.lines().get(number).style() == style)
                            .mapToObj(Integer::toString)
                            .collect(joining(","));
            if (!numbers.isEmpty()) {
                out.append("  linkStyle ").append(numbers).append(' ').append(look).append('\n');
            }
        }

        /// Ids may be in any script and may be words that Mermaid reserves, such as `end`: names begin with `n_`
        /// and are plain ASCII.
        private String name(String id) {
            return names.computeIfAbsent(id, this::newName);
        }

        private String newName(String id) {
            String plain = "n_" + id.replaceAll("[^A-Za-z0-9]", "_");
            String name = plain;
            for (int number = 2; !taken.add(name); number++) {
                name = plain + "_" + number;
            }
            return name;
        }

        private static String label(Caption caption) {
            String title = "<b>" + MermaidText.escaped(caption.title()) + "</b>";
            List<String> kind = caption.kind().isEmpty() ? List.of() : List.of(caption.kind());
            return Stream.concat(
                            Stream.of(title),
                            Stream.concat(kind.stream(), caption.params().stream())
                                    .map(MermaidText::escaped))
                    .collect(joining("<br>"));
        }
    }
}
