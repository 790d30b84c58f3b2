/// Paints a document and its run: one painter for each thing that is seen.
@NullMarked
package dev.sluice.studio.canvas.paint;

import org.jspecify.annotations.NullMarked;
