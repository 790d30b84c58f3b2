/// The drawing of the document: nodes, wires and the live picture, and the mouse that edits them.
@NullMarked
package dev.sluice.studio.canvas;

import org.jspecify.annotations.NullMarked;
