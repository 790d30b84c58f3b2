/// Numbers and events of a run: counters, histograms, the event log, samples.
@NullMarked
package dev.sluice.telemetry;

import org.jspecify.annotations.NullMarked;
