/// The JavaFX application: window, menus, run bar.
@NullMarked
package dev.sluice.studio;

import org.jspecify.annotations.NullMarked;
