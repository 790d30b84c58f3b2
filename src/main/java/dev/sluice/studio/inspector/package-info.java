/// The inspector: parameters, help and live numbers of what is selected.
@NullMarked
package dev.sluice.studio.inspector;

import org.jspecify.annotations.NullMarked;
