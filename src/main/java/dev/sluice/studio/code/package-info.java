/// The open pipeline in other languages: made off the FX thread, coloured, tied line by line to its nodes.
@NullMarked
package dev.sluice.studio.code;

import org.jspecify.annotations.NullMarked;
