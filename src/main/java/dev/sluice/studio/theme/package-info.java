/// Fonts, colour roles and the look of controls, light and dark.
@NullMarked
package dev.sluice.studio.theme;

import org.jspecify.annotations.NullMarked;
