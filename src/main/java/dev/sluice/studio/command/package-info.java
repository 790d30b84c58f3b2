/// What a user can do, and the places that offer it: menu bar, keys, command palette, shortcuts page.
@NullMarked
package dev.sluice.studio.command;

import org.jspecify.annotations.NullMarked;
