/// The entry point, which chooses between the terminal and the studio.
@NullMarked
package dev.sluice;

import org.jspecify.annotations.NullMarked;
