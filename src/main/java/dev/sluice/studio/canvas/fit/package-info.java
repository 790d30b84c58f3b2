/// Where a wire may end and a new node may go, and which kinds fit there.
@NullMarked
package dev.sluice.studio.canvas.fit;

import org.jspecify.annotations.NullMarked;
