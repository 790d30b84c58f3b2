/// Where everything of a document lies: nodes, ports, wires, notes and groups, and what part of it is seen.
@NullMarked
package dev.sluice.studio.canvas.place;

import org.jspecify.annotations.NullMarked;
