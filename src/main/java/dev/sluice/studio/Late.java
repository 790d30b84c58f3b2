package dev.sluice.studio;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Something that is made when it is first asked for, since most windows never do. FX thread only.
final class Late<T> {
    private final Supplier<T> making;
    private Optional<T> made = Optional.empty();

    Late(Supplier<T> making) {
        this.making = making;
    }

    T get() {
        T thing = made.orElseGet(making);
        made = Optional.of(thing);
        return thing;
    }

    /// Does something with it, if anybody has asked for it.
    void ifMade(Consumer<? super T> use) {
        made.ifPresent(use);
    }
}
