/// Rust's vocabulary in Java: polls, wakers, channels and one file per combinator.
@NullMarked
package dev.sluice.stream;

import org.jspecify.annotations.NullMarked;
