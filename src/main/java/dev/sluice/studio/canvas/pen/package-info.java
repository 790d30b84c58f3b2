/// Shapes, words and pixels, drawn in the units of the document and the colours of a theme.
@NullMarked
package dev.sluice.studio.canvas.pen;

import org.jspecify.annotations.NullMarked;
