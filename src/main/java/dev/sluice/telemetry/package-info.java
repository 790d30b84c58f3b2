/// Numbers and events of a run: counters, histograms, the event log, samples.
///
/// Times are run time in nanoseconds since the start; they stand still while a run is paused.
///
/// - **Throughput** of a node: items it yielded (of a producer: sent; of a sink: was handed) in a second of
///   run time.
/// - **Stall**: a sender waits at the door of a full channel. Stall time is the run time from the refused
///   attempt until the send returned; the stall share of a span is the stall time in it over its length, 0 to 1.
/// - **Residence** of an item: run time from the send that put it into a channel to the receive that took it.
///   Its mean follows from Little's law: mean fill over throughput.
/// - **Latency** of an item: run time from its birth to its hand-over to a sink; of a chunk, from the birth of
///   its oldest part.
///
/// The states of a node are:
///
/// - *idle*: not polled yet.
/// - *ready*: its last poll gave an item, and its task is still at it.
/// - *pending*: its last poll gave none and left a waker; the detail says on what it waits.
/// - *busy*: an async body of its own is under way.
/// - *stalled*: a producer waits for a slot.
/// - *not polled*: it has an item, or its timer is due, and its task waits elsewhere.
/// - *ended*: it will not yield again.
/// - *failed*: its body panicked, or the sink ended at an error.
@NullMarked
package dev.sluice.telemetry;

import org.jspecify.annotations.NullMarked;
