package dev.sluice.plan;

import dev.sluice.catalog.Param;
import dev.sluice.catalog.ParamType.Parsed;
import dev.sluice.pipeline.Node;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One parameter of a running node: its value now, and who wants to know when it changes.
final class Knob<T> implements Supplier<T> {
    private final Param<T> param;
    private final List<Consumer<T>> actions = new CopyOnWriteArrayList<>();
    private volatile T value;

    private Knob(Param<T> param, T value) {
        this.param = param;
        this.value = value;
    }

    /// The knob at what the document says.
    ///
    /// @throws IllegalArgumentException if the document says what the parameter refuses
    static <T> Knob<T> of(Param<T> param, Node node) {
        if (!node.params().containsKey(param.id())) {
            return new Knob<>(param, param.fallback());
        }
        return switch (param.type().parse(node.params().get(param.id()))) {
            case Parsed.Good<T>(T value) -> new Knob<>(param, value);
            case Parsed.Bad<T> bad -> throw new IllegalArgumentException(bad.sentence());
        };
    }

    @Override
    public T get() {
        return value;
    }

    void onTurn(Consumer<T> action) {
        actions.add(action);
    }

    /// Reads `json` and takes it if the parameter is tunable.
    Run.Tuned turn(Object json) {
        return switch (param.type().parse(json)) {
            case Parsed.Bad<T> bad -> new Run.Tuned.Refused(bad.sentence());
            case Parsed.Good<T>(T wanted) ->
                    param.tunable() ? turned(wanted) : new Run.Tuned.NeedsRestart();
        };
    }

    private Run.Tuned turned(T wanted) {
        try {
            actions.forEach(action -> action.accept(wanted));
        } catch (IllegalArgumentException refusal) {
            return new Run.Tuned.Refused(End.Panicked.words(refusal));
        }
        value = wanted;
        return new Run.Tuned.Applied();
    }
}
