/// The safe expressions that users write in `map` and `filter`.
@NullMarked
package dev.sluice.expr;

import org.jspecify.annotations.NullMarked;
