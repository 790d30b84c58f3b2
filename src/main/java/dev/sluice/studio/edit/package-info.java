/// What can be done to what is selected: clipboard, deletion, bypass, selection by wires.
@NullMarked
package dev.sluice.studio.edit;

import org.jspecify.annotations.NullMarked;
