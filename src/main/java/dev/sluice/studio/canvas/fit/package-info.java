/// New wires and new nodes: where they may go, which kinds fit there, and how they get in.
@NullMarked
package dev.sluice.studio.canvas.fit;

import org.jspecify.annotations.NullMarked;
