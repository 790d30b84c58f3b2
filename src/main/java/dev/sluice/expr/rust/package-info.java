/// Expressions and values as Rust: static types where there are some, and an `enum Value` where kinds mix.
@NullMarked
package dev.sluice.expr.rust;

import org.jspecify.annotations.NullMarked;
