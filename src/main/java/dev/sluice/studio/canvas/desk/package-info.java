/// What hands work on: the document as it lies, the part that is seen, what is painted and said, and where the focus is.
@NullMarked
package dev.sluice.studio.canvas.desk;

import org.jspecify.annotations.NullMarked;
