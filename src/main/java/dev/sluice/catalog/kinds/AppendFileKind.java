package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Outcome;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.RustSink;
import dev.sluice.catalog.RustStatement;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Values;
import dev.sluice.catalog.Wiring;
import dev.sluice.connect.LineAppender;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaTranslator;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.Show;
import dev.sluice.stream.ForEach;
import dev.sluice.stream.Future;

import java.util.ArrayList;
import java.util.List;

/// Appends each item to a file, as one line.
@AutoService(NodeKind.class)
public final class AppendFileKind implements NodeKind.Sink {
    static final Param<String> FILE =
            Param.of(
                    "file",
                    "File",
                    Params.file(true),
                    "output.log",
                    "The file to append to, seen from the folder of the document.");
    static final Param<Expression> TEXT =
            Param.of(
                    "text",
                    "Writes",
                    Params.code(Expecting.ANY, "item"),
                    "item",
                    "What is written of an item.");

    private static final Spec SPEC =
            Spec.named("append_file", "Append to file", Family.SINKS)
                    .in(Ports.PLAIN_IN)
                    .params(FILE, TEXT)
                    .help(
                            "Appends each item to a file, as one line of text or JSON; it never"
                                    + " overwrites.",
                            "Takes an item whenever the last line is in the file.",
                            "Waits for its input and for the disk.",
                            "Ends when its input ends; a file that cannot be written is a panic.",
                            "Holds the item being written.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:|", "0:1 10:2")
                    .where("file", "example.out")
                    .aliases("write", "save", "log", "output", "csv", "sink")
                    .ours()
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Future<Outcome> open(Wiring wiring) {
        Answers answers = new Answers(wiring);
        Expression text = wiring.get(TEXT);
        String name = wiring.get(FILE);
        LineAppender file = new LineAppender(wiring.file(name), name);
        return Ending.quiet(
                new ForEach<>(
                        wiring.plain("in"),
                        item -> written(wiring, file, item, Values.text(answers.of(text, item)))));
    }

    private static Future<Boolean> written(
            Wiring wiring, LineAppender file, Item item, String line) {
        return new Later<>(
                cx ->
                        cx.blocking(
                                () -> {
                                    file.append(line)
                                            .ifPresent(
                                                    failure -> {
                                                        throw wiring.panic(item, failure);
                                                    });
                                    return true;
                                }));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaBody body = JavaBody.item(e, in.item());
        e.uses().type("dev.sluice.connect.LineAppender");
        e.uses().type("dev.sluice.stream.Ready");
        e.uses().type("java.nio.file.Path");
        String name = JavaTranslator.quoted(e.get(FILE));
        String appended =
                "{\n    new LineAppender(Path.of("
                        + name
                        + "), "
                        + name
                        + ")\n            .append("
                        + body.code(e.get(TEXT)).text(e.uses())
                        + ")\n            .ifPresent(failure -> { throw new"
                        + " IllegalStateException(failure); });\n    return Ready.DONE;\n}";
        return in.then(e.node(), ".forEach(" + body.lambda(appended) + ")");
    }

    @Override
    public RustSink rust(Emission e) {
        Chain in = e.bound(e.in("in"));
        String stream = in.calls().getFirst().marked();
        Closures body = Closures.plain(e, in.item());
        Code text = body.code(e.get(TEXT));
        String name = Literals.text(e.get(FILE));
        String path = e.virtual() ? "std::fs::OpenOptions" : "tokio::fs::OpenOptions";
        e.uses().path(path);
        e.uses().path(e.virtual() ? "std::io::Write" : "tokio::io::AsyncWriteExt");
        e.uses().path("futures::StreamExt");
        String open =
                "OpenOptions::new().create(true).append(true).open("
                        + name
                        + ")"
                        + (e.virtual() ? "" : ".await");
        List<RustStatement> lines = new ArrayList<>(in.before());
        lines.add(e.line("let mut file = " + open + ".expect(" + name + ");"));
        lines.add(e.line("tokio::pin!(" + stream + ");"));
        List<String> written = new ArrayList<>();
        Show show = new Show(e.uses()).text(text);
        if (e.virtual()) {
            List<String> args = new ArrayList<>(List.of("file"));
            args.addAll(show.arguments());
            written.add(Layout.call("writeln!", args) + ".expect(" + name + ");");
        } else {
            written.add("let line = " + Layout.call("format!", show.plain("\n").arguments()) + ";");
            written.add("file.write_all(line.as_bytes()).await.expect(" + name + ");");
            written.add("file.flush().await.expect(" + name + ");");
        }
        lines.add(
                e.line(
                        "while let Some(item) = "
                                + stream
                                + ".next().await "
                                + Layout.block(written)));
        return new RustSink(lines, List.of(), new RustSink.Value.Nothing());
    }
}
