/// The layers of the canvas: the painted picture, the places of nodes and notes, the map, what is said.
@NullMarked
package dev.sluice.studio.canvas.layer;

import org.jspecify.annotations.NullMarked;
