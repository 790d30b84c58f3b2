package dev.sluice.stream;

import java.util.function.Function;

/// An item of a fallible stream (core, `Result`).
///
/// @param <T> what went well
/// @param <E> what went wrong
public sealed interface Result<T, E> {
    /// It went well.
    record Ok<T, E>(T value) implements Result<T, E> {}

    /// It went wrong.
    record Err<T, E>(E error) implements Result<T, E> {}

    static <T, E> Result<T, E> ok(T value) {
        return new Ok<>(value);
    }

    static <T, E> Result<T, E> err(E error) {
        return new Err<>(error);
    }

    /// One value from either side.
    default <R> R fold(Function<? super T, ? extends R> ok, Function<? super E, ? extends R> err) {
        return switch (this) {
            case Ok<T, E>(var value) -> ok.apply(value);
            case Err<T, E>(var error) -> err.apply(error);
        };
    }

    /// Changes what went well; what went wrong stays (Rust, `Result::map`).
    default <U> Result<U, E> map(Function<? super T, ? extends U> f) {
        return switch (this) {
            case Ok<T, E>(var value) -> ok(f.apply(value));
            case Err<T, E>(var error) -> err(error);
        };
    }

    /// Changes what went wrong; what went well stays (Rust, `Result::map_err`).
    default <F> Result<T, F> mapErr(Function<? super E, ? extends F> f) {
        return switch (this) {
            case Ok<T, E>(var value) -> ok(value);
            case Err<T, E>(var error) -> err(f.apply(error));
        };
    }
}
