/// Puts nodes and notes in order: in line, evenly apart, on the grid, in layers.
@NullMarked
package dev.sluice.studio.arrange;

import org.jspecify.annotations.NullMarked;
