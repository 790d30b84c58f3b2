/// What can be begun with: recent files, starting shapes, examples.
@NullMarked
package dev.sluice.studio.start;

import org.jspecify.annotations.NullMarked;
