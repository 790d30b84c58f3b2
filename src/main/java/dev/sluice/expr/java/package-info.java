/// Expressions and values as Java has them, with static types.
@NullMarked
package dev.sluice.expr.java;

import org.jspecify.annotations.NullMarked;
