package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.JavaSleeps;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaTranslator;
import dev.sluice.expr.java.JavaType;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The body of a node in Java: a lambda over an item, with its sleeps and what it gives.
final class JavaBody {
    private final JavaEmission e;
    private final String parameter;
    private final Map<String, JavaCode> variables = new HashMap<>();

    private JavaBody(JavaEmission e, String parameter) {
        this.e = e;
        this.parameter = parameter;
    }

    /// Over an item.
    static JavaBody item(JavaEmission e, JavaType type) {
        return new JavaBody(e, "item").with("item", JavaCode.object("item", type));
    }

    /// Over an error.
    static JavaBody error(JavaEmission e, JavaType type) {
        return new JavaBody(e, "error").with("error", JavaCode.object("error", type));
    }

    /// Over other parameters.
    static JavaBody over(JavaEmission e, String parameter) {
        return new JavaBody(e, parameter);
    }

    /// With one more name in its expressions.
    JavaBody with(String name, JavaCode meaning) {
        variables.put(name, meaning);
        return this;
    }

    JavaCode code(Expression expression) {
        return translator().code(expression);
    }

    private JavaTranslator translator() {
        return e.translator(variables);
    }

    /// The sleeps as a future; empty for none.
    String sleeps(Delay takes) {
        String random = spawned() ? "own" : e.random();
        return new JavaSleeps(e.uses(), translator(), random).text(takes);
    }

    private boolean spawned() {
        return e.get(Bodies.SPAWNED);
    }

    /// What is wired to the node; where its bodies are tasks of their own, these are started in the task that polls it.
    static JavaChain in(JavaEmission e) {
        JavaChain in = e.in("in");
        if (!e.get(Bodies.SPAWNED)) {
            return in;
        }
        e.uses().type("dev.sluice.stream.Spawner");
        String name = JavaTranslator.quoted(e.node());
        return in.then(e.node(), ".spawning(" + e.spawner() + ")")
                .after(e.node(), "Spawner " + e.spawner() + " = new Spawner(" + name + ");");
    }

    /// A lambda that gives a future, which is a task of its own where the node says so.
    private String started(Delay takes, String future) {
        if (!spawned()) {
            return lambda(future);
        }
        String task = e.spawner() + ".spawn(" + future + ")";
        return lambda(
                JavaSleeps.random(takes)
                        ? "{\n    SplittableRandom own = new SplittableRandom("
                                + e.random()
                                + ".nextLong());\n    return "
                                + task
                                + ";\n}"
                        : task);
    }

    /// A lambda that gives this, with `_` for a parameter it does not look at.
    String lambda(String answer) {
        boolean used = !parameter.matches("\\w+") || mentions(parameter, answer);
        return (used ? parameter : "_") + " -> " + answer;
    }

    /// A lambda that gives a future of this after the sleeps.
    String future(Delay takes, String answer) {
        String sleeps = sleeps(takes);
        if (!sleeps.isEmpty()) {
            return started(takes, sleeps + ".map(_ -> " + answer + ")");
        }
        e.uses().type("dev.sluice.stream.Ready");
        return spawned()
                ? started(takes, "Ready.DONE.map(_ -> " + answer + ")")
                : lambda("new Ready<>(" + answer + ")");
    }

    /// A lambda that gives a future of nothing.
    String rest(Delay takes) {
        String sleeps = sleeps(takes);
        if (sleeps.isEmpty()) {
            e.uses().type("dev.sluice.stream.Ready");
            return started(takes, "Ready.DONE");
        }
        return started(takes, sleeps);
    }

    /// The call of a method whose name ends in `Async` where its lambda takes time.
    String judged(String method, Expression predicate, Delay takes) {
        String answer = code(predicate).alone();
        return sleeps(takes).isEmpty()
                ? "." + method + "(" + lambda(answer) + ")"
                : "." + method + "Async(" + future(takes, answer) + ")";
    }

    /// The chain after the declaration of random numbers, where a delay needs them.
    static JavaChain drawing(JavaEmission e, JavaChain chain, Delay... delays) {
        for (Delay delay : delays) {
            if (JavaSleeps.random(delay)) {
                return chain.after(e.node(), e.randomDeclared());
            }
        }
        return chain;
    }

    static boolean mentions(String name, String text) {
        return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
    }

    /// How often a part stands in a text.
    static long count(String part, String text) {
        return Pattern.compile(part, Pattern.LITERAL).matcher(text).results().count();
    }
}
