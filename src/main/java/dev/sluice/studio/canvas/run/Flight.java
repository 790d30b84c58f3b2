package dev.sluice.studio.canvas.run;

import dev.sluice.telemetry.Event;

import org.jspecify.annotations.Nullable;

/// An item that left a node along its wire.
///
/// @param left run time in nanoseconds
/// @param how the event it was
/// @param origin the place in the document of the node it was born at
public record Flight(
        long left,
        Event.Kind how,
        long item,
        int origin,
        long number,
        @Nullable Object value,
        boolean error) {}
