/// The dock below the canvas: charts, events, output, problems.
@NullMarked
package dev.sluice.studio.dock;

import org.jspecify.annotations.NullMarked;
