package dev.sluice.export.java;

import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaLine;
import dev.sluice.catalog.JavaSleeps;
import dev.sluice.catalog.NodeKind;
import dev.sluice.export.ExportFolder;
import dev.sluice.pipeline.Node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The source file: a class with a `main` and a method for each task.
final class JavaProgram {
    private static final int WIDTH = 100;

    private final JavaPass pass;
    private final JavaNames names;
    private final JavaChannels channels;
    private final Map<Node, JavaChain> tasks = new LinkedHashMap<>();

    JavaProgram(JavaPass pass) {
        this.pass = pass;
        this.names = pass.names();
        this.channels = new JavaChannels(pass);
    }

    JavaText text() {
        chains(NodeKind.Producer.class);
        chains(NodeKind.Boundary.class);
        chains(NodeKind.Sink.class);
        JavaText methods = new JavaText();
        methods.indent();
        main(methods);
        for (Node node : pass.source().pipeline().nodes()) {
            JavaChain chain = tasks.get(node);
            if (chain != null) {
                method(methods, node, chain);
            }
        }
        if (pass.source().virtual()) {
            handed(methods);
        }
        pass.file().helpers(methods);
        return around(methods);
    }

    private JavaText around(JavaText methods) {
        JavaText head = new JavaText();
        head.indent();
        pass.file().constants(head);
        pass.file().records(head);
        JavaText out = new JavaText();
        out.line(
                "// "
                        + ExportFolder.MARK
                        + " from “"
                        + oneLine(pass.source().pipeline().name())
                        + "”.");
        out.line("");
        String clock = pass.source().virtual() ? "VirtualRuntime" : "LiveRuntime";
        pass.file().imports(out, clock + head + methods);
        if (!pass.source().pipeline().about().isEmpty()) {
            wrapped(pass.source().pipeline().about()).forEach(line -> out.line("/// " + line));
        }
        out.line("final class " + names.type() + " {");
        if (pass.source().virtual()) {
            out.line("    private static final VirtualRuntime RUNTIME = new VirtualRuntime();");
            out.line("");
        }
        out.add(head);
        out.add(methods);
        out.line("}");
        return out;
    }

    private void chains(Class<? extends NodeKind> kind) {
        for (Node node : pass.source().pipeline().nodes()) {
            if (kind.isInstance(pass.source().kind(node))) {
                pass.task(node)
                        .ifPresent(
                                chain -> {
                                    tasks.put(node, chain);
                                    sends(node).forEach(to -> pass.sends(to, chain.item()));
                                });
            }
        }
    }

    private void main(JavaText out) {
        pass.file().type("dev.sluice.runtime.LiveClock");
        pass.file().type("dev.sluice.runtime.LiveRuntime");
        pass.file().type("dev.sluice.runtime.VirtualRuntime");
        out.line(
                "public static void main(String[] args)"
                        + (pass.source().virtual() ? " {" : " throws InterruptedException {"));
        out.indent();
        channels.declared(out, tasks.keySet());
        if (pass.source().virtual()) {
            starts(out, "RUNTIME");
            Optional<Duration> until = pass.source().pipeline().settings().until();
            out.line(
                    until.map(end -> "RUNTIME.runUntil(" + duration(end) + ".toNanos());")
                            .orElse("RUNTIME.runToEnd();"));
            out.line(ends("RUNTIME"));
        } else {
            out.line("try (LiveRuntime runtime = new LiveRuntime(LiveClock.system())) {");
            out.indent();
            starts(out, "runtime");
            Optional<Duration> until = pass.source().pipeline().settings().until();
            out.line("runtime.await(" + duration(until.orElse(Duration.ofDays(365))) + ");");
            out.line(ends("runtime"));
            out.outdent();
            out.line("}");
        }
        out.outdent();
        out.line("}");
    }

    private String duration(Duration duration) {
        return duration.equals(Duration.ofDays(365))
                ? "Duration.ofDays(365)"
                : JavaSleeps.duration(pass.file().uses(""), duration.toNanos());
    }

    private static String ends(String runtime) {
        return runtime
                + ".tasks().forEach(task -> System.err.println(task.name() + \": \" +"
                + " task.end()));";
    }

    /// The channels into which a task sends.
    private List<String> sends(Node node) {
        return switch (pass.source().kind(node)) {
            case NodeKind.Producer _, NodeKind.Boundary _ -> pass.downstream(node.id());
            case NodeKind.Conduit _, NodeKind.Operator _, NodeKind.Sink _ -> List.of();
        };
    }

    private void starts(JavaText out, String runtime) {
        Optional<Node> main =
                tasks.keySet().stream()
                        .filter(node -> pass.source().kind(node) instanceof NodeKind.Sink)
                        .findFirst();
        main.ifPresent(node -> out.line(node.id(), start(runtime + ".main", node)));
        for (Node node : pass.source().pipeline().nodes()) {
            if (tasks.containsKey(node) && !Optional.of(node).equals(main)) {
                out.line(node.id(), start(runtime + ".spawn", node));
            }
        }
        for (Node node : pass.source().pipeline().nodes()) {
            if (pass.source().kind(node) instanceof NodeKind.Conduit
                    && channels.feeders(node.id()).isEmpty()) {
                out.line(node.id(), names.of(node.id()) + ".sender().close();");
            }
        }
    }

    private String start(String method, Node node) {
        List<String> arguments = new ArrayList<>();
        sends(node).forEach(channel -> arguments.add(channels.sender(channel)));
        pass.receives(node.id())
                .forEach(
                        (variable, channel) ->
                                arguments.add(
                                        pass.channel(channel).family().subscribes()
                                                ? variable
                                                : variable + ".receiver()"));
        String name = dev.sluice.expr.java.JavaTranslator.quoted(node.id());
        return method
                + "("
                + name
                + ", "
                + names.of(node.id())
                + "("
                + String.join(", ", arguments)
                + "));";
    }

    private void method(JavaText out, Node node, JavaChain chain) {
        List<String> parameters = new ArrayList<>();
        for (String channel : sends(node)) {
            String type = pass.channel(channel).family().sender();
            pass.file().type("dev.sluice.stream." + type);
            parameters.add(channels.argued(type, channel) + names.of(channel));
        }
        pass.receives(node.id())
                .forEach(
                        (variable, channel) -> {
                            String type = pass.channel(channel).family().receiver();
                            pass.file().type("dev.sluice.stream." + type);
                            parameters.add(channels.argued(type, channel) + variable);
                        });
        out.line("");
        out.line(
                "static Future<?> "
                        + names.of(node.id())
                        + "("
                        + String.join(", ", parameters)
                        + ") {");
        out.indent();
        Set<String> named = new HashSet<>();
        statements(out, chain.before(), named);
        statements(out, pass.bound("return ", chain), named);
        out.outdent();
        out.line("}");
    }

    /// Lines that begin with a tab go on with the statement before; the first of each node names it.
    private void statements(JavaText out, List<JavaLine> lines, Set<String> named) {
        for (JavaLine line : lines) {
            boolean goesOn = line.text().startsWith("\t");
            String indent = goesOn ? "        " : "";
            String comment = named.add(line.node()) ? " // " + line.node() : "";
            List<String> broken =
                    JavaLayout.lines(line.text().strip(), out.margin() + indent.length());
            int width =
                    out.margin() + indent.length() + broken.getFirst().length() + comment.length();
            boolean fits = broken.size() == 1 && width <= WIDTH;
            if (!fits && !comment.isEmpty()) {
                out.line(line.node(), indent + comment.strip());
            }
            for (String part : broken) {
                out.line(line.node(), indent + part + (fits ? comment : ""));
            }
        }
    }

    private void handed(JavaText out) {
        out.line("");
        out.line("/// Tells what a sink is handed, and when.");
        out.line("static void handed(Object item) {");
        out.line("    System.out.println(RUNTIME.now() / 1_000_000 + \" \" + item);");
        out.line("}");
    }

    private static String oneLine(String text) {
        return text.codePoints()
                .map(
                        point ->
                                Character.isISOControl(point)
                                                || Character.getType(point)
                                                        == Character.LINE_SEPARATOR
                                                || Character.getType(point)
                                                        == Character.PARAGRAPH_SEPARATOR
                                        ? ' '
                                        : point)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replace("\\u", "\\ u");
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : oneLine(text).split(" ", -1)) {
            if (!line.isEmpty() && line.length() + word.length() > WIDTH - 5) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
