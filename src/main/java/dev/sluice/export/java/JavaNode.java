package dev.sluice.export.java;

import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaChannel;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.JavaLine;
import dev.sluice.catalog.JavaSleeps;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Producing;
import dev.sluice.export.ToldNode;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaTranslator;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.java.JavaUses;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One node of a pass, asked for its Java.
final class JavaNode extends ToldNode implements JavaEmission {
    private final JavaPass pass;
    private final Node node;

    JavaNode(JavaPass pass, Node node) {
        super(pass.source(), node);
        this.pass = pass;
        this.node = node;
    }

    @Override
    public JavaUses uses() {
        return pass.file().uses(node.id());
    }

    @Override
    public JavaChain in(String port) {
        return told(pass.wired(node, pass.source().into(node.id(), port).getFirst()));
    }

    @Override
    public List<JavaChain> all(String port) {
        List<JavaChain> all = new ArrayList<>();
        for (Wire.End end : pass.source().into(node.id(), port)) {
            all.add(told(pass.wired(node, end)));
        }
        return all;
    }

    /// Where time is virtual, a sink tells what it is handed.
    private JavaChain told(JavaChain chain) {
        if (!tells()) {
            return chain;
        }
        String ok = "handed(" + JavaCode.object("item", chain.item()).shown(uses()) + ")";
        return chain.then(
                node.id(),
                ".inspect("
                        + chain.errors()
                                .map(chooser -> either(ok, errors(chooser)))
                                .orElse("item -> " + ok)
                        + ")");
    }

    private String either(String ok, JavaType errors) {
        uses().type("dev.sluice.stream.Result");
        String err = "\"Err(\" + " + JavaCode.object("error", errors).shown(uses()) + " + \")\"";
        return "result -> {\n    switch (result) {\n        case Result.Ok(var item) -> "
                + ok
                + ";\n        case Result.Err(var error) -> handed("
                + err
                + ");\n    }\n}";
    }

    @Override
    public Joined joined(List<JavaChain> chains) {
        List<JavaLine> before = new ArrayList<>();
        List<String> variables = new ArrayList<>();
        JavaType item = new JavaType.Nothing();
        for (JavaChain chain : chains) {
            String name = pass.names().of(chain.calls().getLast().node());
            before.addAll(chain.before());
            before.addAll(
                    pass.bound("StreamExt<" + chain.item().java() + "> " + name + " = ", chain));
            variables.add(name);
            item = item.or(chain.item());
        }
        return new Joined(before, String.join(", ", variables), item);
    }

    @Override
    public JavaTranslator translator(Map<String, JavaCode> variables) {
        return new JavaTranslator(uses(), pass.names().record(node.id()), variables);
    }

    @Override
    public String random() {
        return kind() instanceof NodeKind.Producer
                ? "random"
                : pass.names().of(node.id()) + "Random";
    }

    @Override
    public String spawner() {
        return pass.names().of(node.id()) + "Spawner";
    }

    @Override
    public String randomDeclared() {
        uses().type("java.util.SplittableRandom");
        return "SplittableRandom "
                + random()
                + " = new SplittableRandom("
                + JavaSleeps.grouped(pass.source().seed(node))
                + ");";
    }

    @Override
    public JavaType errors(String chooser) {
        JavaType known = pass.known(chooser);
        return known instanceof JavaType.Nothing ? new JavaType.Text() : known;
    }

    @Override
    public void fails(String chooser, JavaType errors) {
        pass.fails(chooser, errors.wide());
    }

    @Override
    public Receiving receiver(String port) {
        Wire.End channel = pass.source().into(node.id(), port).getFirst();
        pass.receives(node, channel.node());
        return new Receiving(pass.receiver(node.id(), channel.node()), pass.item(channel.node()));
    }

    @Override
    public List<String> targets() {
        return pass.downstream(node.id()).stream().map(this::target).toList();
    }

    @Override
    public JavaChain fed(JavaChain items, String pause) {
        String to = pass.downstream(node.id()).getFirst();
        String type = pass.item(to).java();
        boolean same = type.equals(items.item().java());
        if (!same && !pause.startsWith("_ ")) {
            throw refusal(
                    "Its pauses depend on the item, and the channel carries items of several"
                            + " kinds.");
        }
        JavaChain fitting =
                same ? items : items.then(node.id(), ".<" + type + ">map(item -> item)");
        boolean plain = pass.channel(to).family() == JavaChannel.Family.MPSC;
        String sender = pass.names().of(to);
        String target = plain ? sender + sending(sender) : target(to);
        return fitting.then(node.id(), ".feed(" + target + ", " + pause + ")");
    }

    private String target(String to) {
        uses().type("dev.sluice.stream.Target");
        String sender = pass.names().of(to);
        JavaChannel.Family family = pass.channel(to).family();
        String kept = !family.clones() && pass.holdsSender(node) ? ".kept()" : "";
        return switch (family) {
            case MPSC -> "Target.of(" + sender + sending(sender) + ")";
            case OVERFLOWING -> "Target.offering(" + sender + ")";
            case BROADCAST, WATCH, ONESHOT -> "Target.of(" + sender + ")" + kept;
        };
    }

    /// How an item is sent, where it is not by `send`.
    private String sending(String channel) {
        return switch (get(Producing.SENDS)) {
            case SEND -> "";
            case TRY_SEND -> {
                uses().type("dev.sluice.stream.Ready");
                yield ", item -> new Ready<>(" + channel + ".trySend(item))";
            }
            case SEND_TIMEOUT ->
                    ", item -> "
                            + channel
                            + ".sendTimeout(item, "
                            + JavaSleeps.grouped(get(Producing.TIMEOUT).toNanos())
                            + ")";
        };
    }
}
