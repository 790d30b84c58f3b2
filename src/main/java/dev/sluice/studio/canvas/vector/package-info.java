/// The canvas as a vector picture, drawn without the toolkit.
@NullMarked
package dev.sluice.studio.canvas.vector;

import org.jspecify.annotations.NullMarked;
