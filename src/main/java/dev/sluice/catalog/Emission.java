package dev.sluice.catalog;

import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Translator;
import dev.sluice.expr.rust.Untranslatable;
import dev.sluice.expr.rust.Uses;
import dev.sluice.expr.rust.Variable;

import java.util.List;

/// What a node is told while it writes itself in Rust. It may be asked more than once, until all types are known.
public interface Emission extends Told {
    /// What else the file needs.
    Uses uses();

    /// A variable named after the node, with something behind it.
    String variable(String suffix);

    /// A type named after the node.
    String typeName();

    /// What is wired to an input that takes a stream.
    Chain in(String port);

    /// Everything wired to an input for many, in wire order.
    List<Chain> all(String port);

    /// What kind of thing is wired to an input.
    PortType type(String port);

    /// The receiver wired to an input.
    Receiving receiver(String port);

    /// A variable that holds a receiver.
    record Receiving(String variable, RustType item, boolean bounded) {}

    /// The chain as a variable.
    Chain bound(Chain chain);

    /// A translator of the node's expressions.
    ///
    /// @param fallible whether a failure is handed on by `?`
    Translator translator(boolean fallible, java.util.Map<String, Variable> variables);

    /// The statements of a producer that send an item, and break out of its loop when the receiver is gone.
    List<String> send(Code item);

    /// The statements of a producer that send an item by one of its wires, counted from 0.
    ///
    /// @param closed the statement for when nobody will receive there
    List<String> send(int wire, Code item, String closed);

    /// How many wires start at a producer.
    int wires();

    /// The type of the errors that this node may choose.
    RustType chosenErrors();

    /// Tells the node that chose the errors of a chain what else has to fit.
    void chosen(String node, RustType errors);

    /// The seed of the node's random numbers, as the argument of `Random`.
    String seed();

    /// The macro that prints what the pipeline prints: `println!`, or `eprintln!` where time is virtual.
    default String printing() {
        return virtual() ? "eprintln!" : "println!";
    }

    /// The statement that tells of an item that a sink is handed.
    String handed(Code item, boolean error);

    /// A statement for this node.
    default RustStatement line(String marked) {
        return RustStatement.of(node(), marked);
    }

    /// Why there is no Rust for this node.
    @Override
    default Untranslatable refusal(String sentence) {
        return new Untranslatable(sentence);
    }
}
