/// What is shown of a run: what is on its way, what holds it up, and which item is followed.
@NullMarked
package dev.sluice.studio.canvas.run;

import org.jspecify.annotations.NullMarked;
