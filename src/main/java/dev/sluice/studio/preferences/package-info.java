/// What the studio remembers of its user's wishes.
@NullMarked
package dev.sluice.studio.preferences;

import org.jspecify.annotations.NullMarked;
