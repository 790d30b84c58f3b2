package dev.sluice.export.rust;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.PortType;
import dev.sluice.export.ToldNode;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Names;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Show;
import dev.sluice.expr.rust.Translator;
import dev.sluice.expr.rust.Uses;
import dev.sluice.expr.rust.Variable;
import dev.sluice.pipeline.Node;

import java.util.List;
import java.util.Map;

/// One node of a pass, asked for its Rust.
final class NodeEmission extends ToldNode implements Emission {
    private final Pass pass;
    private final Node node;

    NodeEmission(Pass pass, Node node) {
        super(pass.source(), node);
        this.pass = pass;
        this.node = node;
    }

    @Override
    public Uses uses() {
        return pass.file();
    }

    @Override
    public String variable(String suffix) {
        return pass.names().of(node.id()) + (suffix.isEmpty() ? "" : "_" + suffix);
    }

    @Override
    public String typeName() {
        String name = Names.type(pass.names().of(node.id()));
        return PassTypes.TAKEN.contains(name) ? name + "Item" : name;
    }

    @Override
    public Chain in(String port) {
        return handedOn(pass.chain(pass.only(node.id(), port)));
    }

    @Override
    public List<Chain> all(String port) {
        return pass.source().into(node.id(), port).stream()
                .map(end -> handedOn(pass.chain(end.node())))
                .toList();
    }

    /// Tells what a sink is handed, where time is virtual.
    private Chain handedOn(Chain chain) {
        if (!tells()) {
            return chain;
        }
        String item = handed(look("item", chain.item()), false);
        return chain.error()
                .map(error -> chain.then(node.id(), Layout.call(".inspect", either(item, error))))
                .orElseGet(
                        () ->
                                chain.then(
                                        node.id(),
                                        Layout.call(".inspect", "|item| " + unended(item))));
    }

    private String either(String ok, RustType error) {
        return "|item| match item "
                + Layout.block(
                        "Ok(item) => " + unended(ok) + ",",
                        "Err(error) => " + unended(handed(look("error", error), true)) + ",");
    }

    private static String unended(String statement) {
        return statement.substring(0, statement.length() - 1);
    }

    /// A variable that is a reference.
    private static Code look(String name, RustType type) {
        return type instanceof RustType.Decimal
                ? Code.of("*" + name, Code.Level.UNARY, type)
                : Code.place(name, type);
    }

    @Override
    public String handed(Code item, boolean error) {
        uses().path("tokio::time::Instant");
        pass.timed();
        Show show =
                new Show(uses()).arg("start.elapsed().as_millis()").plain(error ? " Err(" : " ");
        show.text(item);
        return Layout.call("println!", (error ? show.plain(")") : show).arguments()) + ";";
    }

    @Override
    public PortType type(String port) {
        return pass.type(node.id(), port);
    }

    @Override
    public Receiving receiver(String port) {
        return pass.receiving(pass.only(node.id(), port), node.id());
    }

    @Override
    public Chain bound(Chain chain) {
        if (chain.calls().size() == 1 && chain.calls().getFirst().marked().matches("[a-z_0-9]+")) {
            return chain;
        }
        return chain.bound(pass.names().of(chain.last()));
    }

    @Override
    public Translator translator(boolean fallible, Map<String, Variable> variables) {
        return new Translator(uses(), fallible, typeName(), variables);
    }

    @Override
    public List<String> send(Code item) {
        return pass.send(node, 0, item, "break;");
    }

    @Override
    public List<String> send(int wire, Code item, String closed) {
        return pass.send(node, wire, item, closed);
    }

    @Override
    public int wires() {
        return pass.targets(node).size();
    }

    @Override
    public RustType chosenErrors() {
        return pass.chosenErrors(node.id());
    }

    @Override
    public void chosen(String chooser, RustType errors) {
        pass.chosen(chooser, errors);
    }

    @Override
    public String seed() {
        long seed = pass.source().seed(node);
        return seed < 0 ? "0x%016X".formatted(seed) : Long.toString(seed);
    }
}
