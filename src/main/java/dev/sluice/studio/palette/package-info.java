/// The palette: every node kind on its shelf, found by typing, dragged to the canvas.
@NullMarked
package dev.sluice.studio.palette;

import org.jspecify.annotations.NullMarked;
