package dev.sluice.stream;

/// A future that is ready at its first poll (futures, `ready`).
///
/// @param <T> the value
public final class Ready<T> implements Future<T> {
    /// Ready with nothing but the completion.
    public static final Ready<Unit> DONE = new Ready<>(Unit.UNIT);

    private static final Ready<Boolean> YES = new Ready<>(true);
    private static final Ready<Boolean> NO = new Ready<>(false);

    private final T value;

    public Ready(T value) {
        this.value = value;
    }

    /// Ready with a truth value; allocates nothing.
    public static Ready<Boolean> of(boolean value) {
        return value ? YES : NO;
    }

    @Override
    public Poll poll(Context cx) {
        return Poll.READY;
    }

    @Override
    public T value() {
        return value;
    }

    @Override
    public void close() {}
}
