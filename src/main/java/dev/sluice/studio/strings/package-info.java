/// The words of the studio, kept in one resource bundle a package.
@NullMarked
package dev.sluice.studio.strings;

import org.jspecify.annotations.NullMarked;
