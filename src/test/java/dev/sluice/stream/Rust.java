package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Values as Rust's `{:?}` prints them.
final class Rust {
    private Rust() {}

    record Pair<A, B>(A a, B b) {}

    static String show(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case String text -> '"' + text + '"';
            case Unit _ -> "()";
            case Optional<?> some -> some.map(it -> "Some(" + show(it) + ")").orElse("None");
            case List<?> list ->
                    list.stream().map(Rust::show).collect(Collectors.joining(", ", "[", "]"));
            case Pair<?, ?>(var a, var b) -> "(" + show(a) + ", " + show(b) + ")";
            case Result.Ok<?, ?>(var ok) -> "Ok(" + show(ok) + ")";
            case Result.Err<?, ?>(var error) -> "Err(" + show(error) + ")";
            default -> value.toString();
        };
    }
}
