package dev.sluice.export.rust;

import dev.sluice.catalog.RustLine;
import dev.sluice.catalog.RustSink;
import dev.sluice.catalog.RustSink.Value;
import dev.sluice.catalog.RustStatement;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Show;
import dev.sluice.expr.rust.Types;
import dev.sluice.pipeline.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The statements of a task that ends in a sink, each chain a call a line under the name of its node.
final class Statements {
    private static final Pattern METHOD = Pattern.compile("^\\.([a-z_]+)");
    private static final Set<String> TRY =
            Set.of("map_ok", "map_err", "and_then", "or_else", "err_into");

    private final Pass pass;
    private final Text out;
    private final int steps;
    private String stated = "";

    Statements(Pass pass, Text out, int steps) {
        this.pass = pass;
        this.out = out;
        this.steps = steps;
    }

    static String comment(Node node) {
        String title = node.title().replaceAll("\\s+", " ");
        return "// " + title + (title.equals(node.id()) ? "" : " (" + node.id() + ")");
    }

    /// The sink whose result the block gives.
    void last(Node node, RustSink sink, Optional<RustType> errors) {
        before(sink);
        awaited(node, sink, "", errors);
    }

    /// The sink whose result is kept while others are awaited.
    void first(Node node, RustSink sink, Optional<RustType> errors) {
        before(sink);
        awaited(node, sink, "let " + pass.names().of(node.id()) + " = ", errors);
    }

    /// All of a task that ends in no sink and stands under the name of its node.
    void under(Node node, List<RustStatement> statements) {
        stated = node.id();
        statements.forEach(this::statement);
    }

    private void before(RustSink sink) {
        sink.before().forEach(this::statement);
    }

    private void awaited(Node node, RustSink sink, String kept, Optional<RustType> errors) {
        if (sink.calls().isEmpty()) {
            return;
        }
        String name = pass.names().of(node.id());
        List<RustLine> calls = new ArrayList<>(sink.calls());
        calls.add(new RustLine(node.id(), ".await"));
        switch (sink.value()) {
            case Value.Nothing _ -> chain("", calls, ";");
            case Value.Made(RustType type) -> {
                chain("let " + name + " = ", calls, ";");
                shown(node, new Show(pass.file()).plain(title(node)).text(Code.place(name, type)));
            }
            case Value.Collected _ -> {
                chain("let " + name + " = ", calls, ";");
                shown(node, new Show(pass.file()).plain(title(node)).debug(name));
            }
            case Value.Tried(RustType error) -> tried(node, calls, kept, error, errors);
            case Value.TriedMade(RustType type, RustType error) -> {
                Show show = new Show(pass.file()).plain(title(node)).text(Code.place(name, type));
                calls.add(new RustLine(node.id(), mapped(name, show)));
                tried(node, calls, kept, error, errors);
            }
            case Value.TriedCollected(RustType error) -> {
                Show show = new Show(pass.file()).plain(title(node)).debug(name);
                calls.add(new RustLine(node.id(), mapped(name, show)));
                tried(node, calls, kept, error, errors);
            }
        }
    }

    private static String title(Node node) {
        return node.title() + ": ";
    }

    private static String mapped(String name, Show show) {
        return Layout.call(".map", "|" + name + "| " + Layout.call("eprintln!", show.arguments()));
    }

    private void shown(Node node, Show show) {
        add(node.id(), Layout.call("eprintln!", show.arguments()) + ";", steps);
    }

    private void tried(
            Node node,
            List<RustLine> calls,
            String kept,
            RustType error,
            Optional<RustType> errors) {
        if (errors.isPresent() && !Types.same(error, errors.get())) {
            Show show = new Show(pass.file()).text(Code.tight("error", error));
            calls.add(
                    new RustLine(
                            node.id(),
                            Layout.call(
                                    ".map_err",
                                    "|error| " + Layout.call("format!", show.arguments()))));
        }
        chain(kept, calls, kept.isEmpty() ? "" : ";");
    }

    private void statement(RustStatement statement) {
        String node = statement.calls().getFirst().node();
        boolean goesOn = statement.calls().size() == 1 && node.equals(stated);
        if (goesOn) {
            add(
                    node,
                    statement.head() + statement.calls().getFirst().marked() + statement.tail(),
                    steps);
        } else {
            chain(statement.head(), statement.calls(), statement.tail());
        }
        stated = node;
    }

    private void chain(String head, List<RustLine> calls, String tail) {
        imports(calls);
        String before = "";
        int below = below(head, calls);
        for (int i = 0; i < calls.size(); i++) {
            RustLine call = calls.get(i);
            int deep = i == 0 ? steps : below;
            if (!call.node().equals(before)) {
                named(call.node(), deep);
            }
            before = call.node();
            String text = (i == 0 ? head : "") + call.marked();
            add(call.node(), text + (i == calls.size() - 1 ? tail : ""), deep);
        }
    }

    /// How deep the calls stand: under the source, unless that has several lines.
    private int below(String head, List<RustLine> calls) {
        String source = Layout.lines(head + calls.getFirst().marked(), steps);
        return source.contains("\n") ? steps : steps + 1;
    }

    private void named(String node, int deep) {
        pass.source().pipeline().node(node).ifPresent(one -> add(node, comment(one), deep));
    }

    private void add(String node, String marked, int deep) {
        out.add(node, Layout.lines(marked, deep));
    }

    private void imports(List<RustLine> calls) {
        for (RustLine call : calls) {
            Matcher matcher = METHOD.matcher(call.marked());
            if (!matcher.find()) {
                continue;
            }
            String method = matcher.group(1);
            if (method.equals("await")) {
                return;
            }
            boolean tries = method.startsWith("try_") || TRY.contains(method);
            pass.file().path(tries ? "futures::TryStreamExt" : "futures::StreamExt");
        }
    }
}
