package dev.sluice.export.rust;

import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.RustSink;
import dev.sluice.catalog.RustSink.Value;
import dev.sluice.catalog.RustStatement;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Types;
import dev.sluice.pipeline.Node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `src/main.rs`: the channels, the other tasks in document order, then the main one.
final class Program {
    private final Pass pass;
    private final Map<Node, RustSink> sinks = new LinkedHashMap<>();

    Program(Pass pass) {
        this.pass = pass;
    }

    Text text() {
        List<Node> nodes = pass.source().pipeline().nodes();
        Text channels = new Text();
        Text tasks = new Text();
        for (Node node : nodes) {
            if (channel(node)) {
                pass.channel(node);
            }
        }
        for (Node node : nodes) {
            if (pass.source().kind(node) instanceof NodeKind.Sink kind) {
                pass.source()
                        .attempt(node, () -> kind.rust(pass.emission(node)))
                        .ifPresent(sink -> sinks.put(node, sink));
            }
        }
        Optional<Node> main = sinks.keySet().stream().findFirst();
        for (Node node : nodes) {
            switch (pass.source().kind(node)) {
                case NodeKind.Sink _ when main.equals(Optional.of(node)) -> {}
                case NodeKind.Sink _ -> spawned(node, tasks);
                case NodeKind.Producer kind -> producer(node, kind, tasks);
                case NodeKind.Conduit _ -> new Channels(pass, channels).conduit(node);
                case NodeKind.Boundary _ -> {
                    new Channels(pass, channels).boundary(node);
                    crossing(node, tasks);
                }
                case NodeKind.Operator _ -> {}
            }
        }
        Text body = new Text();
        if (pass.isTimed()) {
            body.add("    let start = Instant::now();\n");
        }
        body.add(channels);
        body.add(tasks);
        main.ifPresent(node -> last(node, body));
        return new Frame(pass, errors()).around(body);
    }

    /// The type of the errors that `main` returns.
    private Optional<RustType> errors() {
        return sinks.values().stream()
                .map(sink -> error(sink.value()))
                .flatMap(Optional::stream)
                .reduce((a, b) -> Types.same(a, b) ? a : new RustType.Text());
    }

    private static Optional<RustType> error(Value value) {
        return switch (value) {
            case Value.Tried(RustType error) -> Optional.of(error);
            case Value.TriedMade(RustType _, RustType error) -> Optional.of(error);
            case Value.TriedCollected(RustType error) -> Optional.of(error);
            case Value.Nothing _, Value.Made _, Value.Collected _ -> Optional.empty();
        };
    }

    private void producer(Node node, NodeKind.Producer kind, Text out) {
        pass.source()
                .attempt(node, () -> kind.rust(pass.emission(node)))
                .ifPresent(statements -> producer(node, statements, out));
    }

    private boolean channel(Node node) {
        NodeKind kind = pass.source().kind(node);
        return kind instanceof NodeKind.Conduit || kind instanceof NodeKind.Boundary;
    }

    private void producer(Node node, List<RustStatement> statements, Text out) {
        comment(node, out);
        for (String channel : pass.targets(node)) {
            if (!pass.last(node, channel)) {
                String sender = pass.names().of(channel) + "_tx";
                String own = pass.ownSender(node, channel);
                out.add(node.id(), "    let " + own + " = " + sender + ".clone();");
            }
        }
        task(node, statements.isEmpty() ? dropped(node) : statements, out);
    }

    /// The task of a producer that sends nothing.
    private List<RustStatement> dropped(Node node) {
        return pass.targets(node).stream()
                .map(channel -> "drop(" + pass.sender(node, channel) + ");")
                .map(drop -> RustStatement.of(node.id(), drop))
                .toList();
    }

    private void crossing(Node node, Text out) {
        comment(node, out);
        task(node, new Crossing(pass, node).task(), out);
    }

    private void task(Node node, List<RustStatement> statements, Text out) {
        out.add(node.id(), "    tokio::spawn(async move {");
        new Statements(pass, out, 2).under(node, statements);
        out.add(node.id(), "    });");
        out.add("");
    }

    private void spawned(Node node, Text out) {
        RustSink sink = sinks.get(node);
        if (sink == null) {
            return;
        }
        out.add(
                node.id(),
                "    let " + pass.names().of(node.id()) + " = tokio::spawn(async move {");
        new Statements(pass, out, 2).last(node, sink, errors());
        out.add(node.id(), "    });");
        out.add("");
    }

    private void last(Node node, Text out) {
        RustSink sink = sinks.get(node);
        if (sink == null) {
            return;
        }
        List<Node> others = new ArrayList<>(sinks.keySet()).subList(1, sinks.size());
        Statements statements = new Statements(pass, out, 1);
        if (others.isEmpty()) {
            statements.last(node, sink, errors());
            return;
        }
        if (sink.calls().isEmpty()) {
            // its receivers are dropped before the others are awaited
            out.add(node.id(), "    {");
            new Statements(pass, out, 2).first(node, sink, errors());
            out.add(node.id(), "    }");
        } else {
            statements.first(node, sink, errors());
        }
        out.add("");
        others.forEach(other -> awaited(other, out));
        if (errors().isPresent()) {
            sinks.forEach((one, ended) -> handedOn(one, ended, out));
            out.add("    Ok(())");
        }
    }

    private void awaited(Node other, Text out) {
        String name = pass.names().of(other.id());
        boolean tried = sinks.containsKey(other) && error(sinks.get(other).value()).isPresent();
        String kept = tried ? "let " + name + " = " : "";
        out.add(other.id(), "    " + kept + name + ".await.unwrap();");
    }

    private void handedOn(Node node, RustSink sink, Text out) {
        if (error(sink.value()).isPresent()) {
            out.add(node.id(), "    " + pass.names().of(node.id()) + "?;");
        }
    }

    private static void comment(Node node, Text out) {
        out.add(node.id(), "    " + Statements.comment(node));
    }
}
