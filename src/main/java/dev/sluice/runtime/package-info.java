/// Runs tasks: on virtual threads and the wall clock, or one at a time in virtual time.
@NullMarked
package dev.sluice.runtime;

import org.jspecify.annotations.NullMarked;
