/// The lesson under way: what it asks, and whether that was done.
@NullMarked
package dev.sluice.studio.lesson;

import org.jspecify.annotations.NullMarked;
