/// What a window asks and tells its user.
@NullMarked
package dev.sluice.studio.dialog;

import org.jspecify.annotations.NullMarked;
