/// How words and numbers are written on the canvas: how wide, how short, on how many lines.
@NullMarked
package dev.sluice.studio.canvas.text;

import org.jspecify.annotations.NullMarked;
