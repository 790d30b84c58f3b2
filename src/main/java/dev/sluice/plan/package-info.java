/// Turns a checked pipeline into channels, tasks and probes ready to run.
@NullMarked
package dev.sluice.plan;

import org.jspecify.annotations.NullMarked;
