package dev.sluice.conformance;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Claims that a test compares with what these experiments printed, every line and its time. A test that claims what it
/// does not look at fails.
///
/// With a parameter (see [Experiments.Claimed]) the test runs once for each.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Experiments.Looking.class)
public @interface Experiment {
    /// Titles in `semantics-experiments.txt`.
    String[] value();
}
