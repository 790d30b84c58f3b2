/// Names and texts that are written in place, where they stand on the canvas.
@NullMarked
package dev.sluice.studio.canvas.write;

import org.jspecify.annotations.NullMarked;
