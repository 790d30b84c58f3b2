/// Lessons, their steps, and the checks that read a run.
@NullMarked
package dev.sluice.lesson;

import org.jspecify.annotations.NullMarked;
