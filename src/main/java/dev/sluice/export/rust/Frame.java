package dev.sluice.export.rust;

import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.RustType;
import dev.sluice.pipeline.Pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands around the body of `main`: a heading, imports, attributes, and our functions and types.
final class Frame {
    private static final int WIDTH = 96;

    private final Pass pass;
    private final Optional<RustType> errors;

    Frame(Pass pass, Optional<RustType> errors) {
        this.pass = pass;
        this.errors = errors;
    }

    Text around(Text body) {
        Text functions = functions(body);
        pass.file().prune(functions.toString());
        String appendix = new Appendix(pass.file(), functions.toString()).text();
        Text text = new Text();
        heading(text);
        if (!pass.file().lints().isEmpty()) {
            text.add("#![allow(" + String.join(", ", pass.file().lints()) + ")]");
            text.add("");
        }
        Imports.of(pass.file().paths()).forEach(text::add);
        text.add("");
        text.add(functions);
        if (!appendix.isEmpty()) {
            text.add("");
            text.add(appendix.stripTrailing());
        }
        return text;
    }

    private void heading(Text text) {
        Pipeline pipeline = pass.source().pipeline();
        text.add("//! " + oneLine(pipeline.name()));
        if (!pipeline.about().isBlank()) {
            text.add("//!");
            wrapped(oneLine(pipeline.about())).forEach(line -> text.add("//! " + line));
        }
        if (pass.source().virtual()) {
            text.add("//!");
            text.add(
                    "//! The clock is paused: it jumps to the next timer when nothing can run."
                            + " Sinks print the time in");
            text.add("//! milliseconds and what they are handed.");
        }
        text.add("");
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? "A pipeline" : line;
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : List.of(text.split(" "))) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private Text functions(Text body) {
        Text text = new Text();
        Optional<Duration> until = pass.source().pipeline().settings().until();
        text.add(
                pass.source().virtual()
                        ? "#[tokio::main(flavor = \"current_thread\", start_paused = true)]"
                        : "#[tokio::main]");
        String result = errors.map(error -> " -> Result<(), " + error.rust() + ">").orElse("");
        text.add("async fn main()" + result + " {");
        until.ifPresent(limit -> limited(limit, result, text));
        text.add(body);
        text.add("}");
        return text;
    }

    private void limited(Duration until, String result, Text text) {
        pass.file().path("tokio::time::timeout");
        pass.file().path("std::time::Duration");
        Duration limit = pass.source().virtual() ? until.plusMillis(1) : until;
        text.add(
                pass.source().virtual()
                        ? "    // The millisecond more is for what happens at the very end."
                        : "    // The document lets it run so long.");
        String call = "timeout(" + Literals.duration(limit) + ", run()).await";
        text.add(
                result.isEmpty()
                        ? "    let _ = " + call + ";"
                        : "    " + call + ".unwrap_or(Ok(()))");
        text.add("}");
        text.add("");
        text.add("async fn run()" + result + " {");
    }
}
