package dev.sluice.export;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Catalog;
import dev.sluice.export.Drawing.Box;
import dev.sluice.export.Drawing.Frame;
import dev.sluice.export.Drawing.Line;
import dev.sluice.export.Drawing.Role;
import dev.sluice.pipeline.Pipeline;

/// A drawing in the language of Graphviz: `sluice export FILE --to dot | dot -Tsvg -o FILE.svg`.
@AutoService(Exporter.class)
public final class DotExporter implements Exporter.Notation {
    private static final String HEAD =
            """
              rankdir=LR; ranksep=0.4; nodesep=0.3; labelloc=t; fontsize=16
              fontname="Helvetica,Arial,sans-serif"
              node [fontname="Helvetica,Arial,sans-serif", fontsize=12, style="filled,rounded", shape=box, margin="0.15,0.08"]
              edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, color="#5d6b7c", fontcolor="#5d6b7c", arrowsize=0.7, labeldistance=1.8]
            """;

    @Override
    public String format() {
        return "dot";
    }

    @Override
    public String about() {
        return "a drawing for Graphviz";
    }

    @Override
    public Exported.Files written(Pipeline pipeline, Catalog catalog) {
        Drawing drawing = Drawing.of(pipeline, catalog);
        Sheet out = new Sheet().append("digraph {\n");
        out.append("  label=").append(html(drawing.name())).append('\n').append(HEAD);
        int number = 0;
        for (Frame task : drawing.tasks()) {
            frame(out, task, number++);
        }
        drawing.loose().forEach(box -> box(out, "  ", box));
        drawing.lines().forEach(line -> line(out, line));
        return out.append("}\n").file(pipeline.name(), "dot");
    }

    private static void frame(Sheet out, Frame task, int number) {
        out.append("  subgraph cluster_").append(number).append(" {\n");
        out.append("    label=").append(html(task.title()));
        out.append("; labeljust=l; fontsize=10; fontcolor=\"#5d6b7c\"; color=\"#94a1b0\";");
        out.append(" style=\"dashed,rounded\"\n");
        task.boxes().forEach(box -> box(out, "    ", box));
        out.append("  }\n");
    }

    private static void box(Sheet out, String indent, Box box) {
        out.append(indent).append(id(box.id())).append(" [label=").append(label(box.caption()));
        out.append(", ").append(look(box.role())).append("]\n");
        out.lineOf(box.id());
    }

    private static String look(Role role) {
        return switch (role) {
            case PRODUCER -> "color=\"#0d9488\", fillcolor=\"#e6f6f4\"";
            case CHANNEL ->
                    "color=\"#2563eb\", fillcolor=\"#e8effd\", shape=cylinder, style=filled";
            case OPERATOR -> "color=\"#7c3aed\", fillcolor=\"#f3edfe\"";
            case SINK -> "color=\"#16a34a\", fillcolor=\"#e8f7ed\"";
            case UNKNOWN -> "color=\"#dc2626\", fillcolor=\"#ffffff\", style=\"dashed\"";
        };
    }

    private static void line(Sheet out, Line line) {
        out.append("  ").append(id(line.from())).append(" -> ").append(id(line.to())).append(" [");
        out.append(
                switch (line.style()) {
                    case CHANNEL -> "penwidth=2, color=\"#2563eb\"";
                    case STREAM -> "penwidth=1";
                    case FALLIBLE -> "style=dashed, color=\"#db2777\"";
                });
        if (!line.tail().isEmpty()) {
            out.append(", taillabel=").append(html(line.tail()));
        }
        if (!line.head().isEmpty()) {
            out.append(", headlabel=").append(html(line.head()));
        }
        out.append("]\n");
        out.lineOf(line.from(), line.to());
    }

    /// In quotation marks only these themselves need a backslash, and ids have none.
    private static String id(String id) {
        return '"' + id + '"';
    }

    private static String label(Caption caption) {
        StringBuilder out = new StringBuilder("<<b>").append(escaped(caption.title()));
        out.append("</b>");
        if (!caption.kind().isEmpty()) {
            out.append("<br/><font color=\"#5d6b7c\" point-size=\"10\">");
            out.append(escaped(caption.kind())).append("</font>");
        }
        for (String param : caption.params()) {
            out.append("<br/><font point-size=\"10\">").append(escaped(param)).append("</font>");
        }
        return out.append('>').toString();
    }

    private static String html(String text) {
        return "<" + escaped(text) + ">";
    }

    /// As Graphviz's HTML-like labels want text; they read a backslash as the beginning of an escape.
    private static String escaped(String text) {
        return Printable.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\\", "\\\\")
                .replace("\n", "<br/>");
    }
}
