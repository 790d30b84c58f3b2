package dev.sluice.catalog;

import dev.sluice.expr.java.Inexpressible;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaTranslator;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.java.JavaUses;

import java.util.List;
import java.util.Map;

/// What a node is told while it writes itself in Java. It is asked again until the types of all errors are known.
public interface JavaEmission extends Told {
    /// What else the file needs.
    JavaUses uses();

    /// What is wired to an input: a stream, or what a receiver receives.
    JavaChain in(String port);

    /// Two or more chains as the arguments of a method, each in a variable; statements, no calls.
    Joined joined(List<JavaChain> chains);

    /// Everything wired to an input for many, in wire order.
    List<JavaChain> all(String port);

    /// Chains in variables.
    ///
    /// @param before statements that make them
    /// @param arguments the variables
    /// @param item the type that the items of all have
    record Joined(List<JavaLine> before, String arguments, JavaType item) {}

    /// A translator of the node's expressions.
    JavaTranslator translator(Map<String, JavaCode> variables);

    /// The variable with the node's random numbers; whoever uses it declares it by [#random].
    String random();

    /// The variable with the [dev.sluice.stream.Spawner] of the node; whoever uses it declares it.
    String spawner();

    /// The statement that makes the random numbers, the same ones that Sluice draws.
    String randomDeclared();

    /// The type of the errors that `chooser` began to give; text until something else is known.
    JavaType errors(String chooser);

    /// Tells of errors that go where those of `chooser` do.
    void fails(String chooser, JavaType errors);

    /// The receiver that is wired to an input.
    Receiving receiver(String port);

    /// A receiver.
    ///
    /// @param variable where it is
    /// @param item the type of its items
    record Receiving(String variable, JavaType item) {}

    /// The chain, ended by the call that sends a producer's items into its channel.
    ///
    /// @param pause the function from an item to what is awaited after it
    JavaChain fed(JavaChain items, String pause);

    /// Where the producer sends to, an expression for each of its wires.
    List<String> targets();

    /// `System.out`, or `System.err` where time is virtual.
    default String printing() {
        return virtual() ? "System.err" : "System.out";
    }

    /// Why there is no Java for this node.
    @Override
    default Inexpressible refusal(String sentence) {
        return new Inexpressible(sentence);
    }
}
