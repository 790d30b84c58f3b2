/// Work that may take a while: away from the FX thread, seen in the status bar, and to be cancelled there.
@NullMarked
package dev.sluice.studio.task;

import org.jspecify.annotations.NullMarked;
