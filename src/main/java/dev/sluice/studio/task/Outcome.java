package dev.sluice.studio.task;

import java.io.IOException;

/// How work ended.
public sealed interface Outcome<T> {
    record Done<T>(T result) implements Outcome<T> {}

    record Failed<T>(IOException cause) implements Outcome<T> {}

    record Cancelled<T>() implements Outcome<T> {}
}
