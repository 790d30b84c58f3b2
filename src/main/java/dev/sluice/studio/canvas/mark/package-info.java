/// What the present gesture draws over the picture.
@NullMarked
package dev.sluice.studio.canvas.mark;

import org.jspecify.annotations.NullMarked;
