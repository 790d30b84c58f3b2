package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Caution;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.JavaSleeps;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Producing;
import dev.sluice.catalog.RustStatement;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.connect.Line;
import dev.sluice.connect.LineSource;
import dev.sluice.connect.LineStream;
import dev.sluice.expr.java.JavaTranslator;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.RustType;
import dev.sluice.pipeline.Json;
import dev.sluice.pipeline.Settings;
import dev.sluice.stream.Stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The lines of a file or of standard input, as they are there.
@AutoService(NodeKind.class)
public final class LinesKind implements NodeKind.Producer {
    /// What a line is read as.
    enum Form {
        /// As it stands.
        TEXT,
        /// As one JSON value.
        JSON
    }

    private static final Duration LOOKS_AGAIN = Duration.ofMillis(250);

    static final Param<String> FILE =
            Param.of(
                    "file",
                    "File",
                    Params.file(false),
                    "-",
                    "The file to read, seen from the folder of the document; - is standard input.");
    static final Param<Form> FORM =
            Param.of(
                    "form",
                    "Each line is",
                    Params.choice(Form.class),
                    "text",
                    "Whether a line is text or one JSON value.");
    static final Param<Boolean> FOLLOW =
            Param.of(
                            "follow",
                            "Follows",
                            Params.flag(),
                            false,
                            "Goes on at the end of the file and waits for it to grow, as tail -f"
                                    + " does; for runs on the wall clock.")
                    .warning(
                            new Caution<>(
                                    (follows, run) ->
                                            follows
                                                    && run.clock() == Settings.Clock.VIRTUAL
                                                    && run.until().isEmpty(),
                                    "in virtual time nothing waits for a file to grow: the clock"
                                            + " runs away and the run never ends.",
                                    "Run it on the live clock, or give the run an “until”."));

    private static final Spec SPEC =
            Spec.named("lines", "Lines", Family.PRODUCERS)
                    .out(Ports.SENDER_OUT)
                    .params(FILE, FORM, FOLLOW)
                    .params(Producing.PARAMS)
                    .help(
                            "Sends the lines of standard input or of a file, in a task of its own.",
                            "Sends a line as soon as it is complete.",
                            "Waits for the file or the terminal, and in send while the channel is"
                                    + " full.",
                            "Ends at the end of the file unless it follows it, or at once when the"
                                    + " receiver is gone.",
                            "Holds the lines of one read, at most 64 KiB, or one longer line.",
                            "Reads on only when the lines of the last read were sent.")
                    .example(List.of(), "0:\"GET_/\" 0:\"GET_/index.html\" 0:|")
                    .where("file", "example.log")
                    .aliases("stdin", "file", "read", "tail", "log", "cat", "input")
                    .ours()
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        String name = wiring.get(FILE);
        LineSource source =
                name.equals("-")
                        ? LineSource.standardInput()
                        : LineSource.file(wiring.file(name), name);
        Optional<Duration> again = wiring.get(FOLLOW) ? Optional.of(LOOKS_AGAIN) : Optional.empty();
        Reading reading = new Reading(wiring, source.name(), wiring.get(FORM));
        return new Births<>(wiring, new LineStream(source, again), reading::value);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        if (e.get(FORM) == Form.JSON) {
            throw e.refusal("Lines of JSON are not written in Java: their types are not known.");
        }
        e.uses().type("dev.sluice.connect.Line");
        e.uses().type("dev.sluice.connect.LineSource");
        e.uses().type("dev.sluice.connect.LineStream");
        e.uses().type("dev.sluice.stream.Ready");
        e.uses().type("java.util.Optional");
        String name = JavaTranslator.quoted(e.get(FILE));
        boolean input = e.get(FILE).equals("-");
        if (!input) {
            e.uses().type("java.nio.file.Path");
        }
        String source =
                input
                        ? "LineSource.standardInput()"
                        : "LineSource.file(Path.of(" + name + "), " + name + ")";
        String again =
                e.get(FOLLOW)
                        ? "Optional.of("
                                + JavaSleeps.duration(e.uses(), LOOKS_AGAIN.toNanos())
                                + ")"
                        : "Optional.empty()";
        String lines = "StreamExt.of(new LineStream(" + source + ", " + again + "))";
        JavaChain texts =
                JavaChain.of(e.node(), lines, new JavaType.Text())
                        .then(e.node(), ".map(Line::text)");
        return e.fed(texts, "_ -> Ready.DONE");
    }

    /// Makes values of lines, and tells once of each thing that is wrong with them.
    private static final class Reading {
        private final Wiring wiring;
        private final String name;
        private final Form form;
        private final Set<String> told = new HashSet<>();
        private long number;

        Reading(Wiring wiring, String name, Form form) {
            this.wiring = wiring;
            this.name = name;
            this.form = form;
        }

        Object value(Line line) {
            number++;
            if (line.malformed()) {
                tell("is not UTF-8; the wrong bytes became �.");
            }
            if (line.cut()) {
                tell("is longer than 64 KiB and was cut.");
            }
            return switch (form) {
                case TEXT -> line.text();
                case JSON -> Json.parse(line.text()).orElseGet(() -> asText(line));
            };
        }

        private Object asText(Line line) {
            tell("is not JSON and stays text.");
            return line.text();
        }

        private void tell(String what) {
            if (told.add(what)) {
                wiring.warn("Line " + number + " of " + name + " " + what);
            }
        }
    }

    @Override
    public List<RustStatement> rust(Emission e) {
        if (e.get(FORM) == Form.JSON) {
            throw e.refusal(
                    "It reads JSON, for which the standard library of Rust and tokio have"
                            + " nothing.");
        }
        Code item = Code.tight("item", new RustType.Text());
        List<String> statements =
                e.virtual() ? blocking(e, e.send(item)) : awaiting(e, e.send(item));
        return statements.stream().map(e::line).toList();
    }

    /// Standard input and files take no virtual time.
    private static List<String> blocking(Emission e, List<String> sends) {
        String name = e.get(FILE);
        if (e.get(FOLLOW)) {
            throw e.refusal("In virtual time nothing waits for a file to grow.");
        }
        e.uses().path("std::io::BufRead");
        e.uses().path("std::io::BufReader");
        String source = "std::io::stdin()";
        if (!name.equals("-")) {
            String quoted = Literals.text(name);
            source = "std::fs::File::open(" + quoted + ").expect(" + quoted + ")";
        }
        return List.of(
                "let lines = BufReader::new(" + source + ").lines();",
                "for item in lines.map_while(Result::ok) " + Layout.block(sends));
    }

    private static List<String> awaiting(Emission e, List<String> sends) {
        String name = e.get(FILE);
        e.uses().path("tokio::io::AsyncBufReadExt");
        e.uses().path("tokio::io::BufReader");
        List<String> statements = new ArrayList<>();
        if (name.equals("-")) {
            e.uses().path("tokio::io::stdin");
            statements.add("let mut lines = BufReader::new(stdin()).lines();");
        } else {
            e.uses().path("tokio::fs::File");
            String quoted = Literals.text(name);
            statements.add("let file = File::open(" + quoted + ").await.expect(" + quoted + ");");
            statements.add("let mut lines = BufReader::new(file).lines();");
        }
        String next = "while let Ok(Some(item)) = lines.next_line().await ";
        if (e.get(FOLLOW)) {
            return followed(e, statements, next, sends);
        }
        statements.add(next + Layout.block(sends));
        return statements;
    }

    private static List<String> followed(
            Emission e, List<String> statements, String next, List<String> sends) {
        e.uses().path("std::time::Duration");
        e.uses().path("tokio::time::sleep");
        List<String> returning =
                sends.stream().map(send -> send.replace("break;", "return;")).toList();
        statements.add(
                "loop "
                        + Layout.block(
                                next + Layout.block(returning),
                                "sleep(" + Literals.duration(LOOKS_AGAIN) + ").await;"));
        return statements;
    }
}
