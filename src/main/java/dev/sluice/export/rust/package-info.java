/// A pipeline as a cargo project: one chain of combinators for each task.
@NullMarked
package dev.sluice.export.rust;

import org.jspecify.annotations.NullMarked;
