/// What the window shows, as properties and commands that know no control.
@NullMarked
package dev.sluice.studio.model;

import org.jspecify.annotations.NullMarked;
