/// What the mouse and the keys do on the canvas.
@NullMarked
package dev.sluice.studio.canvas.hand;

import org.jspecify.annotations.NullMarked;
