package dev.sluice.catalog;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts a [Spec] together, as [Spec#named] begins it.
public final class SpecBuilder {
    private final String id;
    private final String label;
    private final Family family;
    private final List<Port.In> ins = new ArrayList<>();
    private final List<Port.Out> outs = new ArrayList<>();
    private final List<Param<?>> params = new ArrayList<>();
    private @Nullable Help help;
    private List<String> marblesIn = List.of();
    private List<String> marblesOut = List.of();
    private final Map<String, Object> exampleParams = new LinkedHashMap<>();
    private boolean ours;
    private List<String> aliases = List.of();
    private final List<Misnomer> misnomers = new ArrayList<>();

    SpecBuilder(String id, String label, Family family) {
        this.id = id;
        this.label = label;
        this.family = family;
    }

    public SpecBuilder in(Port.In... more) {
        ins.addAll(List.of(more));
        return this;
    }

    public SpecBuilder out(Port.Out... more) {
        outs.addAll(List.of(more));
        return this;
    }

    public SpecBuilder params(Param<?>... more) {
        params.addAll(List.of(more));
        return this;
    }

    public SpecBuilder params(List<Param<?>> more) {
        params.addAll(more);
        return this;
    }

    /// Six sentences, see [Help].
    public SpecBuilder help(
            String summary, String emits, String waits, String ends, String holds, String ahead) {
        help = new Help(summary, emits, waits, ends, holds, ahead);
        return this;
    }

    /// An example with one input: marbles in, marbles out, see [Example].
    public SpecBuilder example(String input, String... outputs) {
        return example(List.of(input), outputs);
    }

    /// An example with any number of inputs.
    public SpecBuilder example(List<String> inputs, String... outputs) {
        marblesIn = inputs;
        marblesOut = List.of(outputs);
        return this;
    }

    /// A parameter of the example.
    public SpecBuilder where(String param, Object json) {
        exampleParams.put(param, json);
        return this;
    }

    /// Sluice's own, with no counterpart in the crates.
    public SpecBuilder ours() {
        ours = true;
        return this;
    }

    /// Other words people look for.
    public SpecBuilder aliases(String... words) {
        aliases = List.of(words);
        return this;
    }

    /// A name that the guide gets wrong, see [Misnomer].
    public SpecBuilder misnomer(String name, String truth) {
        misnomers.add(new Misnomer(name, truth));
        return this;
    }

    /// The finished spec.
    ///
    /// @throws IllegalStateException without help or an example
    public Spec build() {
        if (help == null || marblesOut.isEmpty()) {
            throw new IllegalStateException(id + " lacks help or an example");
        }
        Example example = new Example(marblesIn, exampleParams, marblesOut);
        return new Spec(
                id, label, family, ins, outs, params, help, example, ours, aliases, misnomers);
    }
}
