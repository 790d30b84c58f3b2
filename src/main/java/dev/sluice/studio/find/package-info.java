/// Finds nodes, groups and notes by their words.
@NullMarked
package dev.sluice.studio.find;

import org.jspecify.annotations.NullMarked;
