package dev.sluice.stream;

/// A future that is ready at its first poll (futures, `ready`).
///
/// @param <T> the value
public final class Ready<T> implements Future<T> {
    private final T value;

    public Ready(T value) {
        this.value = value;
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
