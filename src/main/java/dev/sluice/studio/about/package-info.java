/// What Sluice is made of.
@NullMarked
package dev.sluice.studio.about;

import org.jspecify.annotations.NullMarked;
